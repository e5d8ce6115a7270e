package kr.sandan.source;

import kr.sandan.file.ReceivedFile;
import org.jspecify.annotations.Nullable;

/**
 * Attaches a file to a document; one that is there already stays readable as an earlier edition.
 *
 * @param edition the newest when the form was opened, 0 where there was none
 * @param file null where none was chosen
 * @param reason why the file takes the place of another
 */
public record AttachFile(
        long documentId,
        int edition,
        @Nullable Sent file,
        @Nullable String reason) {

    /**
     * A file as it was sent.
     *
     * @param name as the sender's machine calls it
     */
    public record Sent(String name, ReceivedFile content) {}
}
