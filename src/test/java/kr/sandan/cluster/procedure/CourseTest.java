package kr.sandan.cluster.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import kr.sandan.cluster.procedure.ProcedureStage.DecisionKind;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final Condition DECREE = new Condition(1, "시행령", null, PartialDate.parse("2018-09"), 1);
    private static final List<ProcedureStage> STAGES = List.of(
            stage(1, DecisionKind.APPROVAL, List.of("계획"), List.of()),
            stage(2, DecisionKind.VOTE, List.of(), List.of(DECREE)),
            stage(3, DecisionKind.NOTICE, List.of(), List.of()));

    static ProcedureStage stage(int ordinal, DecisionKind how, List<String> papers, List<Condition> conditions) {
        return new ProcedureStage(ordinal, "단계 " + ordinal, null, null, "위원회", null, how, papers, conditions);
    }

    static Act act(Act.Kind kind, int stage, String on, @Nullable String detail) {
        return new Act(kind, stage, PartialDate.parse(on), detail, null, null, null, 1);
    }

    private static Act pass(int stage, String on) {
        return act(Act.Kind.PASS, stage, on, null);
    }

    private static Act vote(String on, int yes, int no, int members) {
        return new Act(Act.Kind.PASS, 2, PartialDate.parse(on), null, null, new Votes(yes, no, 0, members), null, 1);
    }

    private static Act back(int stage, int to, @Nullable String reason) {
        return new Act(Act.Kind.RETURN, stage, PartialDate.parse("2018-10-01"), null, to, null, reason, 1);
    }

    private static Course course(Act... acts) {
        return Course.of(STAGES, List.of(acts));
    }

    private static void refuses(String message, Act... acts) {
        assertThatThrownBy(() -> course(acts)).isInstanceOf(RuleBroken.class).hasMessage(message);
    }

    private static final Act PAPER = act(Act.Kind.PAPER, 1, "2018-04-23", "계획");

    @Test
    void passesStageAfterStage() {
        Course course = course(PAPER, pass(1, "2018-05-15"), vote("2018-10-25", 9, 1, 15), pass(3, "2018-11"));
        assertThat(course.current()).isNull();
        assertThat(Objects.requireNonNull(course.decided(3)).on()).hasToString("2018-11");
        refuses(
                "procedure.over",
                PAPER,
                pass(1, "2018-05-15"),
                pass(2, "2018-10-25"),
                pass(3, "2018-11"),
                pass(3, "2018-12"));
    }

    @Test
    void skipsNone() {
        refuses("procedure.stage.order", pass(2, "2018-10-25"));
        refuses("procedure.stage.unknown", pass(4, "2018-10-25"));
    }

    @Test
    void asksForThePapersOfAStage() {
        refuses("procedure.paper.missing", pass(1, "2018-05-15"));
        refuses("procedure.paper.unknown", act(Act.Kind.PAPER, 1, "2018-05-15", "다른 서류"));
        refuses("procedure.paper.twice", PAPER, PAPER);
    }

    @Test
    void isBlockedUntilTheDecreeIsSurelyInForce() {
        refuses("procedure.blocked.until", PAPER, pass(1, "2018-05-15"), pass(2, "2018-09-29"));
        assertThat(course(PAPER, pass(1, "2018-05-15"), pass(2, "2018-09-30")).decided(2))
                .isNotNull();
    }

    @Test
    void countsVotes() {
        refuses("procedure.votes.quorum", PAPER, pass(1, "2018-05-15"), vote("2018-10-25", 7, 0, 14));
        refuses("procedure.votes.down", PAPER, pass(1, "2018-05-15"), vote("2018-10-25", 5, 5, 14));
        assertThatThrownBy(() -> new Votes(10, 5, 0, 14)).hasMessage("procedure.votes.more");
    }

    @Test
    void goesBackWithAReasonAndAsksForThePapersAnew() {
        Course course = course(PAPER, pass(1, "2018-05-15"), back(2, 1, "면적 보완"));
        assertThat(Objects.requireNonNull(course.current()).ordinal()).isOne();
        assertThat(course.missing(STAGES.get(0))).containsExactly("계획");
        refuses("procedure.return.reason", PAPER, pass(1, "2018-05-15"), back(2, 1, null));
        refuses("procedure.return.to", PAPER, pass(1, "2018-05-15"), back(2, 3, "건너뜀"));
    }

    @Test
    void neverGoesBackInTimeAsFarAsDatesAreKnown() {
        refuses("procedure.on.before", PAPER, pass(1, "2018-04-22"));
        assertThat(course(PAPER, pass(1, "2018-04")).decided(1)).isNotNull();
    }
}
