package kr.sandan.source.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import kr.sandan.file.ReceivedFile;
import kr.sandan.source.AttachFile.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file field of a form, which browsers send even where nobody chose a file. */
final class SentFile {

    private SentFile() {}

    /** Does something with the file while it is on disk; with null where none was chosen. */
    static <T> T with(@Nullable MultipartFile field, Function<@Nullable Sent, T> work) {
        String name = field == null ? null : field.getOriginalFilename();
        if (field == null || name == null || name.isEmpty()) return work.apply(null);
        try (InputStream content = field.getInputStream();
                ReceivedFile received = ReceivedFile.receive(content)) {
            return work.apply(new Sent(name, received));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
