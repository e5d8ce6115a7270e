package kr.sandan.cluster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.sandan.cluster.procedure.Act;
import kr.sandan.cluster.procedure.Condition;
import kr.sandan.cluster.procedure.ProcedureCase;
import kr.sandan.cluster.procedure.ProcedureStage;
import kr.sandan.cluster.procedure.Votes;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stages of a case as lines of a page and of a file. */
@Component
class StageLines {

    private final PublicBodyQueries bodies;
    private final ClusterWords words;

    StageLines(PublicBodyQueries bodies, ClusterWords words) {
        this.bodies = bodies;
        this.words = words;
    }

    /** How far a stage has come. */
    enum State {
        /** 통과. */
        PASSED,
        /** 진행 중: it waits for papers or for its decision. */
        CURRENT,
        /** 막힘: a condition is not in force. */
        BLOCKED,
        /** 대기: one before it is not passed. */
        WAITING
    }

    /**
     * A stage.
     *
     * @param body who decides, by its name of the day of the decision or of the page
     * @param planned when it is to be decided, with how that was qualified
     * @param decided when it was, null while it waits
     * @param result votes or the number of a notice; null where nobody knows
     * @param unmet conditions that are not in force, each with its day where that is known
     */
    record Line(
            ProcedureStage stage,
            String name,
            @Nullable String body,
            State state,
            @Nullable String planned,
            @Nullable String decided,
            @Nullable String result,
            List<String> missing,
            List<String> unmet,
            @Nullable Long sourceId) {}

    List<Line> of(ProcedureCase one, AsOf asOf, Locale locale) {
        return one.template().stages().stream()
                .map(stage -> line(one, stage, asOf, locale))
                .toList();
    }

    private Line line(ProcedureCase one, ProcedureStage stage, AsOf asOf, Locale locale) {
        Act decided = one.course().decided(stage.ordinal());
        Act planned = one.course().planned(stage.ordinal());
        ProcedureStage current = one.course().current();
        boolean now = current != null && current.ordinal() == stage.ordinal();
        List<String> unmet = stage.conditions().stream()
                .filter(condition -> !condition.metOn(asOf.valid()))
                .map(condition -> unmet(condition, locale))
                .toList();
        State waiting = now ? unmet.isEmpty() ? State.CURRENT : State.BLOCKED : State.WAITING;
        return new Line(
                stage,
                stage.name(ClusterWords.korean(locale)),
                body(stage, decided == null ? asOf.valid() : decided.on().date(), locale),
                decided != null ? State.PASSED : waiting,
                planned == null ? null : qualified(planned),
                decided == null ? null : decided.on().toString(),
                decided == null ? null : result(decided, locale),
                one.course().missing(stage),
                decided == null ? unmet : List.of(),
                decided == null ? null : decided.sourceId());
    }

    private String unmet(Condition condition, Locale locale) {
        String name = condition.name(ClusterWords.korean(locale));
        return condition.inForce() == null
                ? words.say("procedure.unmet", locale, name)
                : words.say(
                        "procedure.unmet.until",
                        locale,
                        name,
                        condition.inForce().toString());
    }

    private static String qualified(Act planned) {
        return planned.detail() == null ? planned.on().toString() : planned.on() + " " + planned.detail();
    }

    private @Nullable String result(Act decided, Locale locale) {
        Votes votes = decided.votes();
        if (votes == null) return decided.detail();
        return words.say(
                "procedure.votes", locale, votes.inFavour(), votes.against(), votes.abstained(), votes.members());
    }

    @Nullable
    String body(ProcedureStage stage, LocalDate day, Locale locale) {
        Long id = stage.bodyId();
        if (id == null) return ClusterWords.name(stage.body(), stage.bodyEn(), locale);
        return bodies.nearest(id, day)
                .map(body -> ClusterWords.name(body.name(), body.nameEn(), locale))
                .orElse("#" + id);
    }
}
