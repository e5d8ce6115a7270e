package kr.sandan.source.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.sandan.source.AttachFile;
import kr.sandan.source.AttachFile.Sent;
import kr.sandan.source.ReleaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a person typed about the file of a document.
 *
 * @param edition the newest when the form was opened, 0 where there was none
 * @param reason why it is replaced, opened or closed
 * @param open whether everybody may have it
 */
record DocumentFileForm(
        @NotNull(message = "{source.form.version.missing}") @Nullable
        Integer edition,

        @Size(max = 500) @Nullable String reason,
        @Nullable Boolean open,
        @Nullable MultipartFile file) {

    /** A new form about the newest edition; opening is what most come for. */
    static DocumentFileForm about(int edition, boolean open) {
        return new DocumentFileForm(edition, null, open, null);
    }

    AttachFile toAttachment(long document, @Nullable Sent sent) {
        return new AttachFile(document, Objects.requireNonNull(edition), sent, reason);
    }

    ReleaseFile toRelease(long document) {
        return new ReleaseFile(document, Objects.requireNonNull(edition), Boolean.TRUE.equals(open), reason);
    }
}
