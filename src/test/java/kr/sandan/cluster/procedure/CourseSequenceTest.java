package kr.sandan.cluster.procedure;

import static kr.sandan.cluster.procedure.CourseTest.stage;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kr.sandan.cluster.procedure.ProcedureStage.DecisionKind;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is tried in whatever order: no stage passes while blocked, without its papers, or before the one before it. */
class CourseSequenceTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate IN_FORCE = FIRST.plusDays(20);
    private static final Condition LAW = new Condition(1, "법", null, PartialDate.ofDay(IN_FORCE), 1);
    private static final List<ProcedureStage> STAGES = List.of(
            stage(1, DecisionKind.APPROVAL, List.of("가", "나"), List.of()),
            stage(2, DecisionKind.VOTE, List.of("가"), List.of(LAW)),
            stage(3, DecisionKind.APPROVAL, List.of(), List.of()),
            stage(4, DecisionKind.NOTICE, List.of(), List.of()));

    @Property(tries = 150)
    void holdsItsRulesInAnyOrder(@ForAll("tried") List<Act> tried) {
        List<Act> taken = new ArrayList<>();
        for (Act act : tried) {
            List<Act> more = new ArrayList<>(taken);
            more.add(act);
            try {
                Course.of(STAGES, more);
            } catch (RuleBroken refused) {
                continue;
            }
            taken = more;
            check(Course.of(STAGES, taken), taken);
        }
    }

    private static void check(Course course, List<Act> taken) {
        long passed = IntStream.rangeClosed(1, 4)
                .filter(stage -> course.decided(stage) != null)
                .count();
        for (ProcedureStage stage : STAGES) {
            Act decided = course.decided(stage.ordinal());
            assertThat(decided != null).isEqualTo(stage.ordinal() <= passed);
            if (decided == null) continue;
            assertThat(course.missing(stage)).isEmpty();
            assertThat(taken).contains(decided);
            if (stage.ordinal() == 2) assertThat(decided.on().date()).isAfterOrEqualTo(IN_FORCE);
        }
        assertThat(course.current() == null).isEqualTo(passed == 4);
    }

    @Provide
    Arbitrary<List<Act>> tried() {
        Arbitrary<Act> act = Combinators.combine(
                        Arbitraries.of(Act.Kind.PAPER, Act.Kind.PAPER, Act.Kind.PASS, Act.Kind.PASS, Act.Kind.RETURN),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of("가", "나"),
                        Arbitraries.integers().between(1, 4))
                .as((kind, stage, day, paper, to) ->
                        new Act(kind, stage, PartialDate.ofDay(FIRST.plusDays(day)), paper, to, null, "사유", 1));
        return act.list()
                .ofMaxSize(60)
                .map(acts -> acts.stream()
                        .sorted((one, other) -> one.on().compareTo(other.on()))
                        .toList());
    }
}
