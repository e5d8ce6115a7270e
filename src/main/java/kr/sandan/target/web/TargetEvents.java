package kr.sandan.target.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeEvent;
import kr.sandan.programme.ProgrammeEvents;
import kr.sandan.target.TargetFilter;
import org.springframework.stereotype.Component;

/** The phases, sites, targets and actuals of a programme in its timeline. */
@Component
class TargetEvents implements ProgrammeEvents {

    private final PlanPages plans;
    private final TargetPages targets;
    private final PlanWords words;

    TargetEvents(PlanPages plans, TargetPages targets, PlanWords words) {
        this.plans = plans;
        this.targets = targets;
        this.words = words;
    }

    @Override
    public List<ProgrammeEvent> events(Programme programme, AsOf asOf, Locale locale) {
        List<ProgrammeEvent> events = new ArrayList<>();
        PlanPages.Plan plan = plans.plan(programme.id(), asOf, locale);
        String page = "/programmes/" + programme.id() + "/plan";
        for (PlanPages.PhaseRow phase : plan.phases())
            events.add(new ProgrammeEvent(
                    PartialDate.parse(phase.years().substring(0, 4)),
                    null,
                    words.say("target.part.PHASE", locale),
                    phase.name() + " (" + phase.years() + "), " + phase.money(),
                    page,
                    phase.source() == null ? null : phase.source().id()));
        for (PlanPages.PartRow site : plan.sites())
            events.add(new ProgrammeEvent(
                    site.part().facts().span().from(),
                    site.part().facts().span().until(),
                    words.say("target.part.SITE", locale),
                    site.name() + ": " + site.role(),
                    page,
                    site.part().sourceId()));
        targets.shown(TargetFilter.ofProgramme(programme.id()), null, asOf, locale)
                .lines()
                .forEach(line -> addLine(line, events, locale));
        return events;
    }

    private void addLine(TargetPages.Line line, List<ProgrammeEvent> events, Locale locale) {
        String what = line.measure() + (line.site() == null ? "" : " (" + line.site() + ")") + " ";
        PartialDate year = PartialDate.parse(String.valueOf(line.row().year()));
        String path = "/targets/" + line.row().lineId();
        if (line.target() != null)
            events.add(new ProgrammeEvent(
                    year,
                    null,
                    words.say("target.column.target", locale),
                    what + line.target(),
                    path,
                    line.row().sourceId()));
        if (line.actual() != null)
            events.add(new ProgrammeEvent(
                    line.row().period(),
                    null,
                    words.say("target.column.actual", locale),
                    what + line.actual(),
                    path,
                    line.row().actualSourceId()));
    }
}
