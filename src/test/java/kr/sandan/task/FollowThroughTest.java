package kr.sandan.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kr.sandan.organisation.Registry;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FollowThroughTest extends TaskWorld {

    @Autowired
    private FollowThrough follow;

    @Autowired
    private FollowRows rows;

    private long fruitful;

    /** Two activities of which one led to a task; one task beside them; one support closed and one that runs. */
    @BeforeEach
    void followsTwoActivities() {
        fruitful = activity(40);
        activity(35);
        firm = registry.register(Registry.firm(Registry.name("작은기업"), Registry.number(), 12));
        long found = at(30, fruitful);
        support(found, support(today.minusDays(24), SupportMoney.PROGRAMME, closing()), null);
        move(found, TaskState.SOLVED, "풀림");
        firm = registry.register(Registry.firm(Registry.name("큰기업"), Registry.number(), 300));
        support(at(20, null), support(today.minusDays(10), SupportMoney.OWN, null), null);
        at(15, null);
    }

    private SupportFacts.Closing closing() {
        return new SupportFacts.Closing(today.minusDays(14), 4, today.minusDays(12));
    }

    private long activity(int daysAgo) {
        return jdbc.sql("""
                        insert into activity (council_id, kind, state, held_on, starts_at, ends_at, place, title, outcome,
                            office_id, revision, version, entered_at)
                        values (:council, 'TASK_FINDING', 'HELD', :day, '10:00', '12:00', '본부', '발굴 회의', '과제',
                            (select min(id) from office), 1, 0, now()) returning id
                        """)
                .param("council", council)
                .param("day", today.minusDays(daysAgo))
                .query(Long.class)
                .single();
    }

    private long at(int daysAgo, @Nullable Long activity) {
        TaskFacts plain = facts(today.minusDays(daysAgo));
        TaskFacts facts = new TaskFacts(
                council,
                plain.firm(),
                activity,
                plain.kind(),
                plain.urgency(),
                plain.topic(),
                null,
                plain.foundOn(),
                plain.ownerId());
        return as(STAFF, () -> desk.record(new RecordTask(facts, false, key())));
    }

    private FollowFilter ofCouncil() {
        return new FollowFilter(null, council, null, null);
    }

    private long count(Predicate<Flow.Part> which) {
        return as(STAFF, () -> follow.of(ofCouncil())).tasks(which);
    }

    @Test
    void countsEachStageAndWhereTheChainBreaks() {
        Flow flow = as(STAFF, () -> follow.of(ofCouncil()));
        assertThat(flow.activities()).isEqualTo(2);
        assertThat(flow.fruitful()).isEqualTo(1);
        assertThat(count(part -> true)).isEqualTo(3);
        assertThat(count(Flow.Part::linked)).isEqualTo(1);
        assertThat(count(Flow.Part::supported)).isEqualTo(2);
        assertThat(count(part -> part.state() == TaskState.SOLVED)).isEqualTo(1);
        assertThat(flow.supports()).isEqualTo(2);
        assertThat(flow.closed()).isEqualTo(1);
        assertThat(flow.score()).isEqualByComparingTo("4");
    }

    @Test
    void measuresTheDaysBetweenStages() {
        assertThat(as(STAFF, () -> follow.of(ofCouncil())).days()).isEqualTo(new Flow.Days(10, 6, 10, 30));
    }

    @Test
    void countsSmallFirmsAmongThoseWhoseSizeIsKnown() {
        assertThat(as(STAFF, () -> follow.of(ofCouncil())).small()).isEqualTo(new Flow.Small(1, 3, 1, 2));
    }

    @Test
    void eachTotalOpensItsRows() {
        assertThat(total(FollowRows.Of.ACTIVITIES, true, null, null)).isEqualTo(1);
        assertThat(total(FollowRows.Of.ACTIVITIES, false, null, null)).isEqualTo(1);
        assertThat(total(FollowRows.Of.TASKS, false, null, null)).isEqualTo(2);
        assertThat(total(FollowRows.Of.TASKS, null, false, null)).isEqualTo(1);
        assertThat(total(FollowRows.Of.SUPPORTS, null, null, false)).isEqualTo(1);
        assertThat(total(FollowRows.Of.SUPPORTS, null, null, null)).isEqualTo(2);
    }

    private long total(
            FollowRows.Of of, @Nullable Boolean linked, @Nullable Boolean supported, @Nullable Boolean closed) {
        FollowRows.Which which = new FollowRows.Which(of, linked, supported, null, closed, null);
        return as(STAFF, () -> {
            List<FollowRows.Row> found =
                    rows.page(ofCouncil(), which, Paging.FIRST).rows();
            assertThat(rows.page(ofCouncil(), which, Paging.FIRST).total()).isEqualTo(found.size());
            return (long) found.size();
        });
    }

    @Test
    void followsOnlyWhatIsMeantAndOwn() {
        FollowFilter elsewhere = new FollowFilter(null, council, Set.of(founding.site("h-cheonan")), null);
        FollowFilter here = new FollowFilter(null, council, Set.of(founding.site("h-ochang")), null);
        assertThat(as(STAFF, () -> follow.of(elsewhere)).activities()).isZero();
        assertThat(as(STAFF, () -> follow.of(here)).activities()).isEqualTo(2);
        assertThat(as(STAFF, () -> follow.of(here)).tasks(part -> true)).isEqualTo(3);
        assertThat(as("staff-sudogwon", () -> follow.of(ofCouncil())).activities())
                .isZero();
        assertThat(as("staff-sudogwon", () -> follow.of(ofCouncil())).tasks(part -> true))
                .isZero();
        assertThat(as("officer", () -> follow.of(ofCouncil())).tasks(part -> true))
                .isEqualTo(3);
    }
}
