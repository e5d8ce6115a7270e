package kr.sandan.target.web;

import kr.sandan.platform.AsOf;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeSection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a programme: its phases with their money, what belongs to them, its sites and its area. */
@Component
class PlanOfProgramme implements ProgrammeSection {

    private final PlanPages pages;

    PlanOfProgramme(PlanPages pages) {
        this.pages = pages;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "target.plan.title";
    }

    @Override
    public String template() {
        return "target/plan-section";
    }

    @Override
    public @Nullable Object model(Programme programme, AsOf asOf) {
        PlanPages.Plan plan = pages.plan(programme.id(), asOf, LocaleContextHolder.getLocale());
        return plan.isEmpty() ? null : plan;
    }
}
