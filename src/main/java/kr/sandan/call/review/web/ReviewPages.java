package kr.sandan.call.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.call.Application;
import kr.sandan.call.Applications;
import kr.sandan.call.Call;
import kr.sandan.call.CallQueries;
import kr.sandan.call.StageState;
import kr.sandan.call.review.Panel;
import kr.sandan.call.review.Panels;
import kr.sandan.call.web.CallWords;
import kr.sandan.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a reviewer. */
@Component
class ReviewPages {

    private final Panels panels;
    private final Applications applications;
    private final CallQueries calls;
    private final CallWords words;

    ReviewPages(Panels panels, Applications applications, CallQueries calls, CallWords words) {
        this.panels = panels;
        this.applications = applications;
        this.calls = calls;
        this.words = words;
    }

    /** How far a reviewer is with an application. */
    enum Standing {
        /** Nothing is declared yet. */
        DECLARE,
        /** The sheet is to be filled in. */
        SCORE,
        /** The sheet is begun. */
        SAVED,
        /** The sheet is given. */
        GIVEN,
        /** The reviewer has a conflict of interest. */
        CONFLICT,
        /** The stage is closed and nothing was given. */
        MISSED,
        /** For those who lead: the ranking. */
        CHAIR;

        public String messageKey() {
            return "call.review.standing." + name();
        }
    }

    /** A line of what waits; without an application for those who lead. */
    record Row(
            long callId,
            String call,
            long stageId,
            String stage,
            @Nullable Long application,
            String title,
            Standing standing,
            boolean sample) {}

    List<Row> waiting(long account, Locale locale) {
        List<Row> rows = new ArrayList<>();
        for (long stageId : panels.stagesOf(account)) rows(panels.of(stageId), account, rows, locale);
        return rows;
    }

    private void rows(Panel panel, long account, List<Row> rows, Locale locale) {
        Call call = calls.find(panel.stage().callId()).orElse(null);
        if (call == null) return;
        String stage = words.stage(panel.stage(), locale);
        String name = words.name(call, locale);
        if (panel.chairedBy(account)) {
            rows.add(new Row(call.id(), name, panel.stage().id(), stage, null, "", Standing.CHAIR, call.sample()));
            return;
        }
        for (Application one : applications.all(panel.candidates()))
            rows.add(new Row(
                    call.id(),
                    name,
                    panel.stage().id(),
                    stage,
                    one.id(),
                    one.facts().title(),
                    standing(panel, one.id(), account),
                    one.sample()));
    }

    static Standing standing(Panel panel, long application, long account) {
        if (panel.conflicted(application, account)) return Standing.CONFLICT;
        Panel.Sheet sheet = panel.sheet(application, account).orElse(null);
        if (sheet != null && sheet.givenAt() != null) return Standing.GIVEN;
        boolean takes = panel.stage().state() == StageState.OPEN
                || panel.exemption(application, account, true).isPresent();
        if (!takes) return Standing.MISSED;
        if (panel.declaration(application, account).isEmpty()) return Standing.DECLARE;
        return sheet == null ? Standing.SCORE : Standing.SAVED;
    }

    /** @throws NotFound where the account does not judge the application */
    Panel judged(long stageId, long application, long account) {
        Panel panel = panels.of(stageId);
        boolean judges = panel.reviewer(account).isPresent()
                && panel.stage().state() != StageState.PLANNED
                && (panel.candidates().contains(application)
                        || panel.sheet(application, account).isPresent());
        if (!judges) throw new NotFound("review", application);
        return panel;
    }

    ModelAndView sheet(Panel panel, long application, long account, List<SheetRows.Row> rows, Locale locale) {
        Application one = applications.all(List.of(application)).get(0);
        Call call = calls.find(panel.stage().callId())
                .orElseThrow(() -> new NotFound("call", panel.stage().callId()));
        return new ModelAndView("call/sheet")
                .addObject("one", one)
                .addObject("call", call)
                .addObject("name", words.name(call, locale))
                .addObject("stage", panel.stage())
                .addObject("stageName", words.stage(panel.stage(), locale))
                .addObject("standing", standing(panel, application, account).name())
                .addObject("chair", panel.chairedBy(account))
                .addObject("withdrawn", !panel.candidates().contains(application))
                .addObject("blocked", panel.isBlocked(application, account))
                .addObject("declared", panel.declaration(application, account).orElse(null))
                .addObject("sheet", panel.sheet(application, account).orElse(null))
                .addObject("rows", rows);
    }
}
