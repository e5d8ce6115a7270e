package kr.sandan.complex.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the life of a record as the page prints it.
 *
 * @param enteredAt day and time in Seoul
 * @param enteredBy the account's name, null for a load or the first data
 * @param known the day since which it counts as known
 * @param period the days it speaks of, null where it speaks of none
 * @param superseded whether a later entry took its place
 * @param source who says so, null where an office was named without a source
 * @param reason why it was entered
 * @param changes what it said anew
 */
record HistoryLine(
        String enteredAt,
        @Nullable String enteredBy,
        LocalDate known,
        @Nullable String period,
        boolean superseded,
        @Nullable String source,
        @Nullable String reason,
        List<Change> changes) {

    /** Whether both are figures of one source entered at once: a quarter brings a dozen, and they are one event. */
    boolean enteredWith(HistoryLine other) {
        return period == null && saying(other.changes).equals(other);
    }

    /** This entry with what a later one of the same event said. */
    HistoryLine joined(HistoryLine later) {
        return saying(Stream.concat(changes.stream(), later.changes.stream()).toList());
    }

    private HistoryLine saying(List<Change> said) {
        return new HistoryLine(enteredAt, enteredBy, known, period, superseded, source, reason, said);
    }

    /** What a field said before and says since, in the words of the page; null for nothing. */
    record Change(
            String label, @Nullable String before, @Nullable String after) {}
}
