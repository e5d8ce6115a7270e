package kr.sandan.activity.listed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import kr.sandan.activity.CouncilOffice;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.Councils;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The offices of many councils on many days, as {@link CouncilOffice} says them. Between two days on which a site, its
 * ground or a territory changes they stay the same, so the register is opened once for each such stretch.
 */
final class OfficesOfDays {

    private static final String CHANGES = """
            select distinct day from (
                select unnest(array[valid_from, valid_to]) as day from council_fact
                 where topic in ('SITE', 'STATUS') and superseded_at is null
                union all select unnest(array[valid_from, valid_to]) from designation_period where superseded_at is null
                union all select unnest(array[valid_from, valid_to]) from complex_office where superseded_at is null
                union all select unnest(array[valid_from, valid_to]) from complex_place
                           where superseded_at is null and complex_id in (select complex_id from designation_member)
                union all select unnest(array[lower(valid), upper(valid)]) from office_territory) changes
             where day between cast(:first as date) and cast(:last as date)
            """;

    private final Councils councils;
    private final CouncilOffice single;
    private final AsOf today;
    private final NavigableSet<LocalDate> stretches = new TreeSet<>();
    private final Map<LocalDate, Map<Long, Long>> known = new HashMap<>();
    private final Map<Long, Long> now = new HashMap<>();

    /** @param lines those of whose days the offices are asked */
    OfficesOfDays(List<ActivityLine> lines, Councils councils, CouncilOffice single, AsOf today, JdbcClient jdbc) {
        this.councils = councils;
        this.single = single;
        this.today = today;
        NavigableSet<LocalDate> days = new TreeSet<>();
        lines.forEach(line -> days.add(line.facts().heldOn()));
        if (days.isEmpty()) return;
        stretches.add(days.first());
        stretches.addAll(jdbc.sql(CHANGES)
                .param("first", days.first().toString())
                .param("last", days.last().toString())
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .list());
    }

    /** The office whose matter an activity of the council on a day is. */
    long of(long council, LocalDate day) {
        LocalDate stretch = Objects.requireNonNull(stretches.floor(day));
        Long office = known.computeIfAbsent(stretch, this::on).get(council);
        return office != null ? office : now.computeIfAbsent(council, id -> single.of(id, day));
    }

    private Map<Long, Long> on(LocalDate day) {
        Map<Long, Long> offices = new HashMap<>();
        for (CouncilEntry council : councils.at(new AsOf(day, today.known()))) {
            @Nullable Long first = council.offices().stream().findFirst().orElse(null);
            if (first != null) offices.put(council.id(), first);
        }
        return offices;
    }
}
