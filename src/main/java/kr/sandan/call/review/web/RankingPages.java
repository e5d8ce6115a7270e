package kr.sandan.call.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.call.Application;
import kr.sandan.call.Applications;
import kr.sandan.call.Call;
import kr.sandan.call.CallQueries;
import kr.sandan.call.CallSight;
import kr.sandan.call.review.Decision;
import kr.sandan.call.review.Decisions;
import kr.sandan.call.review.Panel;
import kr.sandan.call.review.Panels;
import kr.sandan.call.review.Ranking;
import kr.sandan.call.web.CallWords;
import kr.sandan.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The ranking of a stage for those who lead it and those who run calls. */
@Component
class RankingPages {

    private final Panels panels;
    private final Decisions decisions;
    private final Applications applications;
    private final CallQueries calls;
    private final CallSight sight;
    private final CallWords words;

    RankingPages(
            Panels panels,
            Decisions decisions,
            Applications applications,
            CallQueries calls,
            CallSight sight,
            CallWords words) {
        this.panels = panels;
        this.decisions = decisions;
        this.applications = applications;
        this.calls = calls;
        this.sight = sight;
        this.words = words;
    }

    /**
     * An application in the ranking.
     *
     * @param hidden whether the reader has a conflict of interest and sees none of its scores
     * @param cells what each reviewer who scores did
     */
    record Row(Ranking.Line line, String title, String applicant, boolean hidden, boolean tied, List<Cell> cells) {}

    /** What a reviewer did with an application: the standing as a message key, the score of a sheet, why it does not count. */
    record Cell(
            long account,
            String key,
            @Nullable String score,
            @Nullable String reason,
            boolean late,
            boolean missing) {}

    /** @throws NotFound where there is no such stage of the call */
    Panel panel(long callId, long stageId) {
        if (calls.find(callId).isEmpty()) throw new NotFound("call", callId);
        Panel panel = panels.of(stageId);
        if (panel.stage().callId() != callId) throw new NotFound("stage", stageId);
        return panel;
    }

    /** The same for those who may see scores: who leads the stage, and who runs calls without judging in it. */
    Panel ranked(long callId, long stageId, long account) {
        Panel panel = panel(callId, stageId);
        boolean judge = panel.reviewer(account).isPresent();
        if (!panel.chairedBy(account) && (judge || !sight.drafts())) throw new NotFound("stage", stageId);
        return panel;
    }

    ModelAndView frame(String view, long callId, Panel panel, Locale locale) {
        Call call = calls.find(callId).orElseThrow(() -> new NotFound("call", callId));
        return new ModelAndView(view)
                .addObject("call", call)
                .addObject("name", words.name(call, locale))
                .addObject("stage", panel.stage())
                .addObject("stageName", words.stage(panel.stage(), locale));
    }

    ModelAndView ranking(Panel panel, long account, Locale locale) {
        List<Decision> taken = decisions.ofStage(panel.stage().id());
        Ranking ranking = Ranking.of(panel.inputs(List.of()));
        return frame("call/ranking", panel.stage().callId(), panel, locale)
                .addObject("panel", panel)
                .addObject(
                        "judges",
                        panel.reviewers().stream().filter(one -> !one.chair()).toList())
                .addObject("rows", rows(panel, ranking, account))
                .addObject("ties", ranking.ties())
                .addObject("chair", panel.chairedBy(account))
                .addObject("reopened", decisions.reopened(panel.stage().id()))
                .addObject("decisions", taken)
                .addObject("version", panel.stage().version());
    }

    List<Row> rows(Panel panel, Ranking ranking, long account) {
        Map<Long, Application> named = applications.all(panel.candidates()).stream()
                .collect(Collectors.toMap(Application::id, Function.identity()));
        List<Row> rows = new ArrayList<>();
        for (Ranking.Line line : ranking.lines()) {
            Application one = named.get(line.application());
            if (one == null) continue;
            boolean hidden = panel.reviewer(account).isPresent() && panel.conflicted(one.id(), account);
            boolean tied = ranking.ties().stream().anyMatch(tie -> tie.contains(one.id()));
            rows.add(new Row(line, one.facts().title(), one.applicantName(), hidden, tied, cells(panel, line)));
        }
        return rows;
    }

    private static List<Cell> cells(Panel panel, Ranking.Line line) {
        List<Cell> cells = new ArrayList<>();
        for (Panel.Reviewer judge : panel.reviewers())
            if (!judge.chair()) cells.add(cell(panel, line, judge.account()));
        return cells;
    }

    private static Cell cell(Panel panel, Ranking.Line line, long account) {
        long application = line.application();
        Panel.Sheet sheet = panel.sheet(application, account).orElse(null);
        String score = sheet == null || sheet.givenAt() == null ? null : score(panel, sheet);
        if (panel.conflicted(application, account))
            return new Cell(account, "call.cell.conflict", score, why(panel, application, account), false, false);
        if (sheet != null && sheet.asideReason() != null)
            return new Cell(
                    account, "call.cell.aside", score, sheet.asideReason(), sheet.late(), excusable(line, account));
        if (sheet != null && sheet.givenAt() != null)
            return new Cell(account, "call.cell.given", score, null, sheet.late(), false);
        Panel.Exempt excused = panel.exemption(application, account, false).orElse(null);
        if (excused != null) return new Cell(account, "call.cell.excused", null, excused.reason(), false, false);
        return new Cell(account, "call.cell.missing", null, null, false, true);
    }

    private static boolean excusable(Ranking.Line line, long account) {
        return line.missing().contains(account);
    }

    private static @Nullable String why(Panel panel, long application, long account) {
        return panel.declaration(application, account)
                .map(Panel.Declared::reason)
                .orElse(null);
    }

    private static String score(Panel panel, Panel.Sheet sheet) {
        return Ranking.score(panel.stage(), sheet).toPlainString();
    }
}
