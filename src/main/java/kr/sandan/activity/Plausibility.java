package kr.sandan.activity;

import java.util.List;
import java.util.Optional;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks for a reason where an activity is unlike the council's own past or, where that is too short, unlike others of its
 * kind: several times as long, as well attended or as dear as half of them.
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
                   percentile_disc(0.5) within group (order by attendees) filter (where attendees > 0) as attendees,
                   percentile_disc(0.5) within group (order by spent) filter (where spent > 0) as spent
              from (select a.minutes,
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
        if (usual.isEmpty()) return;
        Usual half = usual.get();
        refuse("minutes", facts.minutes(), half.minutes());
        if ((long) facts.minutes() * SHORT < half.minutes()) throw odd("minutes", facts.minutes(), half.minutes());
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
