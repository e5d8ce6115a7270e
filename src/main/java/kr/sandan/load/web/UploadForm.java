package kr.sandan.load.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kr.sandan.load.Actor;
import kr.sandan.load.LoadService;
import kr.sandan.load.UploadLoad;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The upload as it was typed. */
record UploadForm(
        @Nullable String kind,
        @Nullable String period,
        @Nullable MultipartFile file) {

    static final UploadForm EMPTY = new UploadForm(null, null, null);

    long send(LoadService service, Actor actor) {
        if (kind == null) throw new RuleBroken("kind", "load.refused.kind");
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            throw new RuleBroken("file", "load.refused.no-file");
        }
        try (InputStream content = file.getInputStream()) {
            UploadLoad command = new UploadLoad(kind, period == null ? "" : period, file.getOriginalFilename(), actor);
            return service.upload(command, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
