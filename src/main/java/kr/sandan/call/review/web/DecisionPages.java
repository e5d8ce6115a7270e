package kr.sandan.call.review.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.call.Application;
import kr.sandan.call.Applications;
import kr.sandan.call.CallSight;
import kr.sandan.call.review.Appeal;
import kr.sandan.call.review.AppealService;
import kr.sandan.call.review.Decision;
import kr.sandan.call.review.Decisions;
import kr.sandan.call.review.Inputs;
import kr.sandan.call.review.Outcome;
import kr.sandan.call.review.Panel;
import kr.sandan.call.review.Panels;
import kr.sandan.call.review.Ranking;
import kr.sandan.call.web.CallWords;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a decision. */
@Component
class DecisionPages {

    private static final Set<String> ENTERING = Set.of("REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "ADMIN");

    private final Decisions decisions;
    private final Panels panels;
    private final Applications applications;
    private final AppealService appeals;
    private final RankingPages rankings;
    private final CallSight sight;
    private final CallWords words;

    DecisionPages(
            Decisions decisions,
            Panels panels,
            Applications applications,
            AppealService appeals,
            RankingPages rankings,
            CallSight sight,
            CallWords words) {
        this.decisions = decisions;
        this.panels = panels;
        this.applications = applications;
        this.appeals = appeals;
        this.rankings = rankings;
        this.sight = sight;
        this.words = words;
    }

    /** A line as the page names it; those not selected are named only to those who may see them. */
    record Row(Decision.Line line, String title, String applicant, boolean hidden) {}

    /** An appeal with the application of which it speaks, and whether the reader answers it next. */
    record AppealRow(Appeal appeal, String title, boolean answers) {}

    /** @throws NotFound where the decision is not published and the reader neither leads the stage nor runs calls */
    Decision seen(long id, @Nullable SignedIn reader) {
        Decision decision = decisions.find(id).orElseThrow(() -> new NotFound("decision", id));
        boolean leads = reader != null && panels.of(decision.stageId()).chairedBy(reader.id());
        if (decision.publishedAt() == null && !leads && !sight.drafts()) throw new NotFound("decision", id);
        return decision;
    }

    long decisionOf(long appealId) {
        return appeals.decisionOf(appealId);
    }

    ModelAndView detail(long id, @Nullable SignedIn reader, Locale locale) {
        Decision decision = seen(id, reader);
        Panel panel = panels.of(decision.stageId());
        boolean chair = reader != null && panel.chairedBy(reader.id());
        boolean whole = chair || sight.drafts();
        Set<Long> own = applications.of(panel.stage().callId()).stream()
                .map(Application::id)
                .collect(Collectors.toSet());
        List<Row> rows = rows(decision, panel, reader, own, whole);
        List<AppealRow> filed = filed(id, own, whole, chair);
        List<Decision> all = decisions.ofStage(decision.stageId());
        return rankings.frame("call/decision", panel.stage().callId(), panel, locale)
                .addObject("decision", decision)
                .addObject("rows", rows)
                .addObject("untold", decision.lines().size() - rows.size())
                .addObject("chair", chair)
                .addObject("whole", whole)
                .addObject("stands", all.get(0).id() == id)
                .addObject(
                        "versions",
                        whole
                                ? all
                                : all.stream()
                                        .filter(one -> one.publishedAt() != null)
                                        .toList())
                .addObject("again", again(panel, decision))
                .addObject("appeals", filed)
                .addObject("appealing", appealing(decision, reader, own, locale))
                .addObject("results", words.options(Appeal.Result.values(), "call.appeal.", locale));
    }

    /** Whether the decision equals its own inputs computed again, and the sheets as they are now. */
    record Again(boolean follows, boolean now) {}

    private static Again again(Panel panel, Decision decision) {
        return new Again(decision.followsFromItsInputs(), decision.isSame(now(panel, decision)));
    }

    private static Ranking now(Panel panel, Decision decision) {
        return Ranking.of(panel.inputs(Inputs.read(decision.inputs()).order()));
    }

    private List<Row> rows(Decision decision, Panel panel, @Nullable SignedIn reader, Set<Long> own, boolean whole) {
        Map<Long, Application> named =
                applications
                        .all(decision.lines().stream()
                                .map(Decision.Line::application)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Application::id, Function.identity()));
        return decision.lines().stream()
                .filter(line -> whole || line.outcome() != Outcome.REJECTED || own.contains(line.application()))
                .map(line -> {
                    Application one = named.get(line.application());
                    boolean conflicted = reader != null
                            && panel.reviewer(reader.id()).isPresent()
                            && panel.conflicted(line.application(), reader.id());
                    boolean hidden = conflicted || !whole && !own.contains(line.application());
                    return new Row(
                            line,
                            one == null ? "" : one.facts().title(),
                            one == null ? "" : one.applicantName(),
                            hidden);
                })
                .toList();
    }

    private List<AppealRow> filed(long decision, Set<Long> own, boolean whole, boolean chair) {
        List<Appeal> all = appeals.of(decision);
        Long next = all.stream()
                .filter(one -> one.outcome() == null)
                .map(Appeal::id)
                .findFirst()
                .orElse(null);
        return all.stream()
                .filter(one -> whole || own.contains(one.application()))
                .map(one -> new AppealRow(
                        one,
                        applications
                                .all(List.of(one.application()))
                                .get(0)
                                .facts()
                                .title(),
                        chair && next != null && one.id() == next))
                .toList();
    }

    /** For whom the reader may appeal. */
    private List<Option> appealing(Decision decision, @Nullable SignedIn reader, Set<Long> own, Locale locale) {
        if (reader == null || !ENTERING.contains(reader.role()) || decision.publishedAt() == null) return List.of();
        List<Long> against = decision.lines().stream()
                .filter(line -> line.outcome() != Outcome.PASSED && own.contains(line.application()))
                .map(Decision.Line::application)
                .toList();
        return applications.all(against).stream()
                .map(one -> new Option(String.valueOf(one.id()), one.facts().title() + " – " + one.applicantName()))
                .toList();
    }
}
