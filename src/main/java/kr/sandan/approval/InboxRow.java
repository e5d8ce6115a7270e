package kr.sandan.approval;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a reader has to do, or waits for.
 *
 * @param titleKey key of what kind of thing it is
 * @param label what it is, in words
 * @param path where it is done, within the context
 * @param since since when it stands so
 * @param due until when it should be done, or null
 * @param with who has it, for rows that wait for others; empty for an alarm
 * @param ticket what a decision in the list sends back, or null where the row is decided on its own page
 */
public record InboxRow(
        InboxSection section,
        String titleKey,
        String label,
        String path,
        LocalDate since,
        @Nullable LocalDate due,
        List<String> with,
        boolean sample,
        @Nullable String ticket) {

    /** A row of a module: something to be done by a day. */
    public static InboxRow duty(
            String titleKey, String label, String path, LocalDate since, @Nullable LocalDate due, boolean sample) {
        return new InboxRow(InboxSection.DUE, titleKey, label, path, since, due, List.of(), sample, null);
    }
}
