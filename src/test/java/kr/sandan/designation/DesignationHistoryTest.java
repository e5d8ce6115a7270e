package kr.sandan.designation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import kr.sandan.designation.World.Attempt;
import kr.sandan.designation.World.Row;
import kr.sandan.testing.TestDatabase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

/** Whatever is tried in whatever order: the rules hold at every moment of both times, and nothing is lost. */
class DesignationHistoryTest {

    private static final int LAST_DAY = 24;

    private static DataSource database;

    @BeforeContainer
    static void migrate() {
        database = TestDatabase.fresh().dataSource();
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return attempts(Arbitraries.just(0));
    }

    /** What is entered late counts as known before its entry. */
    @Provide
    Arbitrary<List<Attempt>> lateAttempts() {
        return attempts(Arbitraries.integers().between(0, 20));
    }

    private static Arbitrary<List<Attempt>> attempts(Arbitrary<Integer> seconds) {
        Arbitrary<Integer> kinds = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 1)),
                Tuple.of(6, Arbitraries.integers().between(2, 7)));
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 12);
        return Combinators.combine(
                        kinds,
                        numbers,
                        numbers,
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 8),
                        seconds)
                .as(Attempt::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }

    @Property(tries = 8)
    void theRulesHoldAtEveryMomentOfBothTimesAndNothingIsLost(@ForAll("attempts") List<Attempt> attempts) {
        tryAll(attempts);
    }

    @Property(tries = 1000)
    @Tag("proof")
    void theRulesHoldWhateverIsTriedForAsLongAsYouLike(@ForAll("attempts") List<Attempt> attempts) {
        tryAll(attempts);
    }

    @Property(tries = 6)
    void whatIsEnteredLateTakesNothingAwayOfWhatWasKnown(@ForAll("lateAttempts") List<Attempt> attempts) {
        World world = new World(database);
        told(world, attempts).forEach((moment, then) -> {
            List<Row> now = world.knownAt(moment);
            assertThat(now).as("as known at %s", moment).containsAll(then);
            assertHolds(now);
        });
        Statistics.label("entered late")
                .collect(world.late() > 0)
                .coverage(seen -> seen.check(true).percentage(share -> share > 20));
    }

    private static void tryAll(List<Attempt> attempts) {
        World world = new World(database);
        told(world, attempts).forEach((moment, then) -> {
            assertThat(world.knownAt(moment)).as("as known at %s", moment).isEqualTo(then);
            assertHolds(then);
        });
    }

    /** Tries everything and gives what was known after each attempt. */
    private static Map<Instant, List<Row>> told(World world, List<Attempt> attempts) {
        Map<Instant, List<Row>> told = new LinkedHashMap<>();
        long rows = 0;
        for (Attempt attempt : attempts) {
            List<Row> before = world.knownAt(world.now());
            boolean done = world.attempt(attempt);
            List<Row> after = world.knownAt(world.now());
            if (!done)
                assertThat(after).as("a refused change leaves nothing behind").isEqualTo(before);
            assertThat(world.rows()).as("no row is lost").isGreaterThanOrEqualTo(rows);
            rows = world.rows();
            told.put(world.now(), after);
        }
        return told;
    }

    private static void assertHolds(List<Row> rows) {
        for (Row one : rows) {
            for (Row other : rows) {
                if (one == other || !one.meets(other)) continue;
                assertThat(one.designation())
                        .as("a designation says one thing of a day")
                        .isNotEqualTo(other.designation());
                Set<Integer> shared = new TreeSet<>(one.ground());
                shared.retainAll(other.ground());
                assertThat(shared).as("%s and %s", one, other).isEmpty();
            }
            if (one.hub() != null) assertWithinHub(one, rows);
        }
    }

    private static void assertWithinHub(Row linked, List<Row> rows) {
        for (int day = Math.max(linked.from(), 0); day < Math.min(linked.until(), LAST_DAY); day++) {
            int at = day;
            assertThat(rows)
                    .as("the hub of %s in half-year %s", linked, at)
                    .anyMatch(row -> row.designation() == linked.hub()
                            && row.role().equals("HUB")
                            && row.from() <= at
                            && at < row.until());
        }
    }
}
