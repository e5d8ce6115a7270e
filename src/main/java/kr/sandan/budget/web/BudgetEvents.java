package kr.sandan.budget.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.BudgetVersions;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.PrintedNumber;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeEvent;
import kr.sandan.programme.ProgrammeEvents;
import org.springframework.stereotype.Component;

/** Every version of the budgets of a programme in its timeline, by the day on which it was decided or at least by its year. */
@Component
class BudgetEvents implements ProgrammeEvents {

    private final BudgetVersions versions;
    private final BudgetWords words;

    BudgetEvents(BudgetVersions versions, BudgetWords words) {
        this.versions = versions;
        this.words = words;
    }

    @Override
    public List<ProgrammeEvent> events(Programme programme, AsOf asOf, Locale locale) {
        return versions.all(asOf).stream()
                .filter(one -> one.programmeId() == programme.id())
                .map(one -> event(one, locale))
                .toList();
    }

    private ProgrammeEvent event(BudgetVersion one, Locale locale) {
        PartialDate decided = one.decidedOn();
        BigDecimal amount = BigDecimal.valueOf(one.total()).divide(BigDecimal.valueOf(MoneyUnit.HUNDRED_MILLION.won()));
        return new ProgrammeEvent(
                decided == null ? PartialDate.parse(String.valueOf(one.year())) : decided,
                null,
                words.say("budget.programme.event", locale),
                words.say(
                        "budget.programme.said",
                        locale,
                        String.valueOf(one.year()),
                        words.version(one.kind(), one.ordinal(), locale),
                        PrintedNumber.of(amount, 4)),
                "/budgets/" + one.year(),
                one.sourceId());
    }
}
