package kr.sandan.target.web;

import kr.sandan.platform.AsOf;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeSection;
import kr.sandan.target.TargetFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a programme: its targets beside what was reached, with their lights. */
@Component
class TargetsOfProgramme implements ProgrammeSection {

    private final TargetPages pages;

    TargetsOfProgramme(TargetPages pages) {
        this.pages = pages;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "target.list.title";
    }

    @Override
    public String template() {
        return "target/targets-section";
    }

    @Override
    public @Nullable Object model(Programme programme, AsOf asOf) {
        TargetPages.Shown shown = pages.shown(
                programme, TargetFilter.ofProgramme(programme.id()), null, asOf, LocaleContextHolder.getLocale());
        return shown.lines().isEmpty() ? null : shown;
    }
}
