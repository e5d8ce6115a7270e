package kr.sandan.file;

import java.util.Locale;

/**
 * What is known of a file that is kept.
 *
 * @param name as it is offered for saving; it ends as files of its type do
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal
 */
public record KeptFile(long id, String name, DocumentType type, long size, String sha256) {

    private static final double KILOBYTE = 1024;

    /** Its size as people read it: 812 KB, 1.2 MB. */
    public String readableSize() {
        double kilobytes = size / KILOBYTE;
        if (size < KILOBYTE) return size + " B";
        if (kilobytes < KILOBYTE) return String.format(Locale.ROOT, "%.0f KB", kilobytes);
        return String.format(Locale.ROOT, "%.1f MB", kilobytes / KILOBYTE);
    }
}
