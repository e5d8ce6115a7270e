package kr.sandan.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which activities and tasks are followed; null leaves a condition out. Activities are meant by their own day, tasks by the
 * day on which they were found, supports with their tasks.
 *
 * @param year the year
 * @param council the council
 * @param sites the sites to one of which the council belonged on the day
 * @param office the office whose matter it is
 */
public record FollowFilter(
        @Nullable Integer year,
        @Nullable Long council,
        @Nullable Set<Long> sites,
        @Nullable Long office) {

    /** The conditions on {@code a} or {@code t}, with what the reader may see. */
    TaskSight.Where where(TaskSight sight, String row, String day) {
        HashMap<String, Object> values = new HashMap<>();
        StringBuilder text = new StringBuilder(" where").append(sight.mine(row + ".council_id", values));
        TaskSight.Where where = new TaskSight.Where(text, values);
        String on = row + "." + day;
        where.and(year == null ? null : LocalDate.of(year, 1, 1), "first", on + " >= :first");
        where.and(year == null ? null : LocalDate.of(year, 12, 31), "last", on + " <= :last");
        where.and(council, "council", row + ".council_id = :council");
        where.and(office, "office", row + ".office_id = :office");
        where.and(TaskSight.sites(sites), "sites", TaskSight.belonged(row + ".council_id", on));
        return where;
    }

    /** Held activities; what is off the register counts nowhere. */
    TaskSight.Where activities(TaskSight sight) {
        TaskSight.Where where = where(sight, "a", "held_on");
        where.and("a.state = 'HELD' and a.withdrawn_at is null");
        return where;
    }

    /** Tasks; those that were entered by mistake count nowhere. */
    TaskSight.Where tasks(TaskSight sight) {
        TaskSight.Where where = where(sight, "t", "found_on");
        where.and(TaskSight.STANDING);
        return where;
    }
}
