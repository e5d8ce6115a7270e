package kr.sandan.activity;

import java.util.List;
import java.util.Optional;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks for a reason where an activity is unlike the council's own past or, where that is too short, unlike others of its
 * kind: several times as long, as well attended or as dear as half of them. Its hours are those of a
 * day, so that a stay of several days is not odd for having as many times the hours; how many its days are is asked apart.
 */
@Component
class Plausibility {

    private static final int FEWEST_OWN = 5;
    private static final int FEWEST_OTHERS = 10;
    private static final int TIMES = 4;
    private static final int SHORT = 6;

    private static final String USUAL = """
            select count(*) as held,
                   percentile_disc(0.5) within group (order by minutes) as minutes,
                   percentile_disc(0.5) within group (order by days) as days,
                   percentile_disc(0.5) within group (order by attendees) filter (where attendees > 0) as attendees,
                   percentile_disc(0.5) within group (order by spent) filter (where spent > 0) as spent
              from (select a.minutes / (coalesce(a.last_on, a.held_on) - a.held_on + 1) as minutes,
                           coalesce(a.last_on, a.held_on) - a.held_on + 1 as days,
                           a.guests + (select count(*) from activity_attendee t
                                        where t.activity_id = a.id and t.removed_at is null) as attendees,
                           coalesce(venue_krw, 0) + coalesce(speaker_krw, 0) + coalesce(travel_krw, 0)
                               + coalesce(meal_krw, 0) + coalesce(material_krw, 0) + coalesce(other_krw, 0) as spent
                      from activity a
                     where a.kind = :kind and a.state = 'HELD' and a.id <> :except and a.withdrawn_at is null
                       and (cast(:council as bigint) is null or a.council_id = :council)
                     order by a.held_on desc limit 50) held
            """;

    private final JdbcClient jdbc;

    Plausibility(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Usual(
            long held,
            long minutes,
            long days,
            @Nullable Long attendees,
            @Nullable Long spent) {}

    /**
     * Refuses what is unlike the others as long as no reason is given.
     *
     * @param except the activity that is changed, 0 for a new one
     */
    void requireReason(ActivityFacts facts, int attendees, long except, @Nullable String reason) {
        if (reason != null && !reason.isBlank()) return;
        Optional<Usual> usual = usual(facts, except);
        int minutes = facts.minutesOfDay();
        if (usual.isEmpty()) {
            if (minutes > ActivityRules.LONG) throw new RuleBroken("oddReason", "activity.odd.long", minutes);
            return;
        }
        Usual half = usual.get();
        refuse("minutes", minutes, half.minutes());
        if ((long) minutes * SHORT < half.minutes()) throw odd("minutes", minutes, half.minutes());
        refuse("days", facts.days(), half.days());
        refuse("attendees", attendees + facts.guests(), half.attendees());
        refuse("spent", facts.costs().total(), half.spent());
    }

    private Optional<Usual> usual(ActivityFacts facts, long except) {
        Usual own = usual(facts.kind(), facts.councilId(), except);
        if (own.held() >= FEWEST_OWN) return Optional.of(own);
        return Optional.of(usual(facts.kind(), null, except)).filter(others -> others.held() >= FEWEST_OTHERS);
    }

    private Usual usual(String kind, @Nullable Long council, long except) {
        return jdbc.sql(USUAL)
                .param("kind", kind)
                .param("council", council)
                .param("except", except)
                .query((row, number) -> new Usual(
                        row.getLong("held"),
                        row.getLong("minutes"),
                        row.getLong("days"),
                        row.getObject("attendees", Long.class),
                        row.getObject("spent", Long.class)))
                .single();
    }

    private static void refuse(String what, long value, @Nullable Long half) {
        if (half != null && value > half * TIMES) throw odd(what, value, half);
    }

    private static RuleBroken odd(String what, long value, long half) {
        return new RuleBroken(
                "oddReason", "activity.odd." + what, List.of(value, half).toArray());
    }
}
