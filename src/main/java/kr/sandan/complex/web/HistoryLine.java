package kr.sandan.complex.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kr.sandan.complex.ComplexHistory;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the life of a record as the page prints it.
 *
 * @param enteredAt day and time in Seoul
 * @param enteredBy the account's name, null for a load or the first data
 * @param known the day since which it counts as known
 * @param from first day it speaks of, null for unknown
 * @param lastDay last day it speaks of, null for open
 * @param superseded whether a later entry took its place
 * @param source who says so
 * @param reason why it was entered
 * @param changes what it said anew
 */
record HistoryLine(
        String enteredAt,
        @Nullable String enteredBy,
        LocalDate known,
        @Nullable LocalDate from,
        @Nullable LocalDate lastDay,
        boolean superseded,
        String source,
        @Nullable String reason,
        List<ComplexHistory.FieldChange> changes) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AsOf.ZONE);

    static List<HistoryLine> of(List<ComplexHistory.Entry> entries) {
        return entries.stream().map(HistoryLine::of).toList();
    }

    private static HistoryLine of(ComplexHistory.Entry entry) {
        LocalDate until = entry.validTo();
        return new HistoryLine(
                MINUTE.format(entry.enteredAt()),
                entry.enteredBy(),
                day(entry.knownFrom()),
                entry.validFrom(),
                until == null ? null : until.minusDays(1),
                entry.superseded(),
                entry.publisher() + ", " + entry.source(),
                entry.reason(),
                entry.changes());
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(AsOf.ZONE).toLocalDate();
    }
}
