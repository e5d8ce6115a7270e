package kr.sandan.activity;

import java.util.Set;

/**
 * What the acting account sees of activities, as rows in SQL: those of its own councils as they stand, all others as they
 * were approved last.
 *
 * @param everywhere whether all councils are its own
 * @param mine its own councils
 */
record Seen(boolean everywhere, Set<Long> mine) {

    private static final String COLUMNS = """
            x.id, x.council_id, x.kind, x.state, x.held_on, x.starts_at, x.ends_at,
            cast((extract(epoch from x.ends_at) - extract(epoch from x.starts_at)) / 60 as int) as minutes,
            x.place, x.title, x.agenda, x.discussion, x.outcome, x.partners_abroad, x.guests, x.planned_krw, x.venue_krw,
            x.speaker_krw, x.travel_krw, x.meal_krw, x.material_krw, x.other_krw, x.subsidy_krw, x.odd_reason, x.cancel_reason,
            x.office_id, x.sample, x.series, x.revision
            """;

    /** What a list brought and took back, or a later one replaced, is kept and shown to nobody. */
    private static final String HELD = " where x.withdrawn_at is null";

    private static final String APPROVED = " union all select " + COLUMNS + """
              from approval p join activity_aud x on x.id = p.record_id and x.revision = p.approved_version
             join activity h on h.id = x.id and h.withdrawn_at is null
             where p.kind = 'ACTIVITY' and p.approved_version is not null and not (x.council_id = any(:mine))
            """;

    /** A sub-query of all that it sees; it names {@code :mine} unless it reaches everywhere. */
    String rows() {
        String own = "select " + COLUMNS + " from activity x";
        return "(" + own + HELD + (everywhere ? "" : " and x.council_id = any(:mine)" + APPROVED) + ")";
    }
}
