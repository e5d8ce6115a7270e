package kr.sandan.organisation.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.organisation.OrganisationLife;
import kr.sandan.platform.AsOf;
import kr.sandan.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the life of a record as the page prints it.
 *
 * @param enteredAt day and time in Seoul
 * @param enteredBy the account's name, null for a load or the first data
 * @param loadId the load that brought it, or null
 * @param known the day since which it counts as known
 * @param period the days it speaks of
 * @param superseded the day on which a later entry took its place, or null
 * @param withdrawal why it was withdrawn, or null
 * @param source who says so
 * @param reason why it was entered
 * @param changes what it said anew
 */
record HistoryLine(
        String enteredAt,
        @Nullable String enteredBy,
        @Nullable Long loadId,
        String known,
        String period,
        @Nullable String superseded,
        @Nullable String withdrawal,
        @Nullable Citation source,
        @Nullable String reason,
        List<Change> changes) {

    /** What a field said before and says since, in the words of the page; null for nothing. */
    record Change(
            String label, @Nullable String before, @Nullable String after) {}

    static HistoryLine of(
            OrganisationLife.Entry entry,
            @Nullable Citation source,
            AsOf asOf,
            OrganisationWords words,
            Locale locale) {
        boolean gone = entry.supersededAt() != null && entry.supersededAt().isBefore(asOf.knownUntil());
        return new HistoryLine(
                words.minute(entry.enteredAt()),
                entry.enteredBy(),
                entry.loadId(),
                words.day(entry.knownFrom()),
                words.period(entry.span(), locale),
                gone && entry.supersededAt() != null ? words.day(entry.supersededAt()) : null,
                gone ? entry.withdrawal() : null,
                source,
                entry.reason(),
                entry.changes().stream()
                        .map(change -> new Change(
                                "organisation.field." + change.field(),
                                words.said(change.field(), change.before(), asOf, locale),
                                words.said(change.field(), change.after(), asOf, locale)))
                        .toList());
    }
}
