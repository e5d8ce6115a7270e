package kr.sandan.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kr.sandan.council.CouncilReach;
import kr.sandan.platform.LikePattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which tasks the acting account sees, as conditions in SQL: those of its own councils. What troubles a firm is its
 * business, so no approval opens a task to other headquarters.
 */
@Component
class TaskSight {

    private static final String NAMED = """
            (t.topic ilike :q or exists (select from organisation_version o
                      where o.organisation_id = t.organisation_id and o.superseded_at is null and o.name ilike :q)
                or exists (select from council_fact f where f.council_id = t.council_id and f.topic = 'NAME'
                      and f.superseded_at is null and f.text ilike :q))""";

    /** That task {@code t} was not entered by mistake: what was is in no list and in no figure. */
    static final String STANDING = "t.withdrawal is null";

    private final CouncilReach reach;

    TaskSight(CouncilReach reach) {
        this.reach = reach;
    }

    /** A condition on {@code column}, and what it names. */
    String mine(String column, Map<String, Object> values) {
        if (reach.everywhere()) return " true";
        values.put("mine", reach.councils().toArray(Long[]::new));
        return " " + column + " = any(:mine)";
    }

    /** The conditions of a filter on {@code t}, with what the reader may see, and what they name. */
    Where where(TaskFilter filter, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder(" where").append(mine("t.council_id", values));
        Where found = new Where(where, values);
        found.and(STANDING);
        found.and(filter.council(), "council", "t.council_id = :council");
        found.and(sites(filter.sites()), "sites", belonged("t.council_id", "t.found_on"));
        found.and(filter.office(), "office", "t.office_id = :office");
        found.and(filter.kind(), "kind", "t.kind = :kind");
        found.and(name(filter.urgency()), "urgency", "t.urgency = :urgency");
        found.and(name(filter.state()), "state", "t.state = :state");
        found.and(filter.service(), "service", """
                exists (select from task_support o
                         where o.task_id = t.id and o.service_id = :service and o.withdrawal is null)""");
        found.and(filter.small(), "small", """
                exists (select from organisation_version o where o.organisation_id = t.organisation_id
                           and o.superseded_at is null and o.valid @> t.found_on and o.few = :small)""");
        days(filter, today, found);
        found.and(filter.firm(), "firm", "t.organisation_id = :firm");
        found.and(filter.activity(), "activity", "t.activity_id = :activity");
        found.and(filter.sample(), "sample", "t.sample = :sample");
        found.and(LikePattern.containing(filter.q()), "q", NAMED);
        return found;
    }

    private static void days(TaskFilter filter, LocalDate today, Where found) {
        Integer year = filter.year();
        found.and(year == null ? null : LocalDate.of(year, 1, 1), "first", "t.found_on >= :first");
        found.and(year == null ? null : LocalDate.of(year, 12, 31), "last", "t.found_on <= :last");
        Integer days = filter.openDays();
        found.and(
                days == null ? null : today.minusDays(days),
                "before",
                "t.state in ('FOUND', 'UNDER_WAY') and t.found_on <= :before");
    }

    /**
     * That a council belonged to one of {@code :sites} on a day: a join, so that many rows cost no more than their hash. It
     * compares days one by one, because the planner takes hardly any row to lie within a range and would loop over them.
     */
    static String belonged(String council, String day) {
        return """
                exists (select from council_fact f where f.council_id = %1$s and f.topic = 'SITE' and f.site_id = any(:sites)
                           and f.superseded_at is null and coalesce(f.valid_from <= %2$s, true)
                           and coalesce(%2$s < f.valid_to, true))""".formatted(council, day);
    }

    static Long @Nullable [] sites(@Nullable Set<Long> sites) {
        return sites == null ? null : sites.toArray(Long[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** Conditions as they are put together. */
    record Where(StringBuilder text, Map<String, Object> values) {

        void and(String condition) {
            text.append(" and ").append(condition);
        }

        /** A condition on a value, left out where there is none. */
        void and(@Nullable Object value, String name, String condition) {
            if (value == null) return;
            and(condition);
            values.put(name, value);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
