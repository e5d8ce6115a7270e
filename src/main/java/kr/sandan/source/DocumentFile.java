package kr.sandan.source;

import java.util.List;
import kr.sandan.file.KeptFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of a document.
 *
 * @param edition from 1 on; the highest is the one that counts
 * @param reason why it took the place of the one before
 * @param by who attached it
 * @param at when, in Seoul, to the minute
 * @param decisions on whether everybody may have it, newest first
 */
public record DocumentFile(
        int edition, KeptFile file, @Nullable String reason, String by, String at, List<Decision> decisions) {

    /**
     * Somebody said whether everybody may have it.
     *
     * @param at when, in Seoul, to the minute
     */
    public record Decision(boolean open, String reason, String by, String at) {}

    /** Whether everybody may have it; until somebody says so, only the staff may. */
    public boolean open() {
        return !decisions.isEmpty() && decisions.get(0).open();
    }

    /** Its size as people read it: 812 KB, 1.2 MB. */
    public String size() {
        return file.readableSize();
    }
}
