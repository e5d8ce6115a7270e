package kr.sandan.file;

import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A file that was looked into and may be kept. A picture is written anew: upright, no larger than a screen or a sheet
 * needs, and without where and with what it was taken.
 *
 * @param name as it is kept: plain, ending as files of its type do
 * @param content what is kept; for a picture another file than was sent
 * @param sentSha256 the sum of what was sent, by which the same file sent again is known
 * @param picture what is known of a picture, null for all else
 */
public record CheckedFile(
        String name,
        DocumentType type,
        ReceivedFile content,
        String sentSha256,
        @Nullable Picture picture) implements AutoCloseable {

    /**
     * Looks into a file; needs no database, and may take a second for a picture.
     *
     * @param name as the sender's machine calls it
     * @throws RuleBroken on the field {@code file} when it is no document of a {@link DocumentType}, or a picture that
     *     is too large or cannot be opened
     */
    public static CheckedFile of(String name, ReceivedFile sent) {
        DocumentType type = ContentGate.typeOf(sent.path());
        String plain = type.named(FileName.plain(name));
        if (!type.isPicture()) return new CheckedFile(plain, type, sent, sent.sha256(), null);
        Picture picture = Picture.of(sent.path(), type);
        return new CheckedFile(plain, type, picture.content(), sent.sha256(), picture);
    }

    /** Deletes what was written anew; what was sent is deleted by whoever received it. */
    @Override
    public void close() {
        if (picture != null) picture.content().close();
    }
}
