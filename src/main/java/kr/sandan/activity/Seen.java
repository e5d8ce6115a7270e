package kr.sandan.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the acting account sees of activities, as rows in SQL: those of its own councils as they stand, all others as they
 * were approved last.
 *
 * @param everywhere whether all councils are its own
 * @param mine its own councils
 */
record Seen(boolean everywhere, Set<Long> mine) {

    /** The day on which an activity of {@code s} is over. */
    static final String LAST = "coalesce(s.last_on, s.held_on)";

    private static final String COLUMNS = """
            %2$s as id, %1$s.council_id, %1$s.kind, %1$s.state, %1$s.held_on, x.last_on, %1$s.starts_at, x.ends_at,
            cast((coalesce(x.last_on, x.held_on) - x.held_on + 1)
                * (extract(epoch from x.ends_at) - extract(epoch from x.starts_at)) / 60 as int) as minutes,
            x.place, x.title, x.agenda, x.discussion, x.outcome, x.partners_abroad, x.guests, x.planned_krw, x.venue_krw,
            x.speaker_krw, x.travel_krw, x.meal_krw, x.material_krw, x.other_krw, x.subsidy_krw, x.odd_reason, x.cancel_reason,
            %1$s.office_id, %1$s.sample, x.series, %1$s.revision
            """;

    /** What is off the register is kept: what a list took back is shown to nobody, what people entered by mistake at its address. */
    private static final String HELD = " where x.withdrawn_at is null";

    /**
     * Sorted and filtered by the short rows of what is published, which have the indexes that its many versions lack; each has
     * its version, so that the outer join changes nothing but lets a count leave it out.
     */
    private static final String APPROVED = "select " + COLUMNS.formatted("p", "p.activity_id") + """
              from activity_published p left join activity_aud x on x.id = p.activity_id and x.revision = p.revision
             where not (p.council_id = any(:mine))
            """;

    /** Of a council that is on the other side, only what it did with councils of this side: said, so that nothing else is read. */
    private static final String SHARED =
            " and s.id = any(array(select o.activity_id from activity_council o where o.council_id = :council))";

    /**
     * That a council takes part in an activity of {@code s}, in the version that is seen. It is sought among all that it ever
     * took part in, of which there are few, so that an index finds them.
     *
     * @param council the number of the council, as a parameter or a column
     */
    static String partner(String council) {
        return """
                s.id = any(array(select o.activity_id from activity_council o where o.council_id = %1$s))
                and exists (select from activity_council o where o.activity_id = s.id and o.council_id = %1$s
                       and o.revision <= s.revision and (o.removed_revision is null or o.removed_revision > s.revision))""".formatted(council);
    }

    /** A sub-query of all that it sees; it names {@code :mine} unless it reaches everywhere. */
    String rows() {
        return "(" + String.join(" union all ", parts()) + ")";
    }

    /**
     * A sub-query of the first of all that it sees, for a list that shows but a page: the first are sought among its own and
     * among all others apart, each by its own index, since the database does not see through the union of both.
     *
     * @param where conditions on {@code s}
     * @param order columns of {@code s}
     * @param most how many, as a number or a parameter
     * @param council the council {@code :council} that the conditions ask for, or null
     */
    String first(String where, String order, String most, @Nullable Long council) {
        List<String> firsts = new ArrayList<>();
        for (String part : parts()) {
            boolean shared = !everywhere && council != null && mine.contains(council) == part.equals(APPROVED);
            firsts.add("(select s.* from (" + part + ") s" + where + (shared ? SHARED : "") + " order by " + order
                    + " limit " + most + ")");
        }
        return "(" + String.join(" union all ", firsts) + ")";
    }

    /** A sub-query of its own that were entered by mistake and are off the register: read at their addresses and nowhere else. */
    String mistakes() {
        return "(select " + COLUMNS.formatted("x", "x.id")
                + " from activity x where x.withdrawn_at is not null and x.mistake_reason is not null"
                + (everywhere ? ")" : " and x.council_id = any(:mine))");
    }

    private List<String> parts() {
        String own = "select " + COLUMNS.formatted("x", "x.id") + " from activity x" + HELD;
        return everywhere ? List.of(own) : List.of(own + " and x.council_id = any(:mine)", APPROVED);
    }
}
