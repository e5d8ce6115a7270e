package kr.sandan.activity.listed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.sandan.activity.listed.ActivityListStaging.Staged;
import kr.sandan.activity.listed.OddLines.Measured;
import kr.sandan.activity.listed.OddLines.Registered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is registered of the councils and kinds that a list names, the latest of each as the form looks at them, read at
 * once for the whole list. What the list takes the place of is left out.
 */
@Component
class RegisteredPast {

    private static final String LATEST = """
            select said.council_id, said.kind, held.minutes / held.days as minutes, held.days, held.spent,
                   held.guests + (select count(*) from activity_attendee t
                                   where t.activity_id = held.id and t.removed_at is null) as attendees
              from unnest(cast(:councils as bigint[]), cast(:kinds as text[])) said (council_id, kind)
             cross join lateral (
                   select a.id, a.minutes, a.guests, coalesce(a.last_on, a.held_on) - a.held_on + 1 as days,
                          coalesce(venue_krw, 0) + coalesce(speaker_krw, 0) + coalesce(travel_krw, 0)
                              + coalesce(meal_krw, 0) + coalesce(material_krw, 0) + coalesce(other_krw, 0) as spent
                     from activity a
                    where a.kind = said.kind and a.state = 'HELD' and a.withdrawn_at is null
                      and not (a.id = any(cast(:replaced as bigint[]))) %s
                    order by a.held_on desc limit 50) held
            """;

    private static final String OWN = LATEST.formatted("and a.council_id = said.council_id");
    private static final String OTHERS = LATEST.formatted("");

    private final JdbcClient jdbc;

    RegisteredPast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Group(long council, String kind) {}

    Registered of(List<Staged> rows) {
        List<Group> own = rows.stream()
                .map(row -> new Group(
                        row.line().facts().councilId(), row.line().facts().kind()))
                .distinct()
                .toList();
        List<Group> others =
                own.stream().map(group -> new Group(0, group.kind())).distinct().toList();
        Long[] replaced =
                rows.stream().map(Staged::heldId).filter(Objects::nonNull).toArray(Long[]::new);
        return new Registered(latest(OWN, own, replaced), latest(OTHERS, others, replaced));
    }

    /** By council and kind or, where no council is asked for, by kind. */
    private Map<String, List<Measured>> latest(String sql, List<Group> groups, Long[] replaced) {
        Map<String, List<Measured>> latest = new HashMap<>();
        jdbc.sql(sql)
                .param("councils", groups.stream().map(Group::council).toArray(Long[]::new))
                .param("kinds", groups.stream().map(Group::kind).toArray(String[]::new))
                .param("replaced", replaced)
                .query(row -> {
                    long council = row.getLong("council_id");
                    String kind = row.getString("kind");
                    latest.computeIfAbsent(
                                    council == 0 ? kind : OddLines.own(council, kind), group -> new ArrayList<>())
                            .add(new Measured(
                                    row.getLong("minutes"),
                                    row.getLong("days"),
                                    row.getLong("attendees"),
                                    row.getLong("spent")));
                });
        return latest;
    }
}
