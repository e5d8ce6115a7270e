package kr.sandan.budget.execution.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.BudgetVersions;
import kr.sandan.budget.execution.ExecutionSums;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.web.PrintedNumber;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeSection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a programme: what each year has in the version in force, and what of it was spent. */
@Component
class MoneyOfProgramme implements ProgrammeSection {

    private static final BigDecimal UNIT = BigDecimal.valueOf(MoneyUnit.HUNDRED_MILLION.won());
    private static final int PER_CENT = 100;

    private final BudgetVersions versions;
    private final ExecutionSums sums;
    private final MessageSource messages;

    MoneyOfProgramme(BudgetVersions versions, ExecutionSums sums, MessageSource messages) {
        this.versions = versions;
        this.sums = sums;
        this.messages = messages;
    }

    /**
     * A year in hundreds of millions of won.
     *
     * @param spent null where nobody tells
     * @param rate spent of what is planned in per cent, null where one of the two is not known
     */
    record YearLine(
            int year,
            String version,
            BigDecimal plannedUnits,
            String planned,
            @Nullable String spent,
            @Nullable String rate,
            boolean sample) {}

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String titleKey() {
        return "budget.programme.title";
    }

    @Override
    public String template() {
        return "budget/programme";
    }

    @Override
    public @Nullable Object model(Programme programme, AsOf asOf) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<Integer, Long> spent = sums.spentByYear(programme.id(), asOf);
        List<YearLine> lines = new ArrayList<>();
        for (BudgetVersion one : BudgetVersions.chosen(versions.all(asOf), null, null, programme.id())) {
            Long done = spent.get(one.year());
            lines.add(new YearLine(
                    one.year(),
                    messages.getMessage(
                            "budget.version." + one.kind(), new Object[] {String.valueOf(one.ordinal())}, locale),
                    BigDecimal.valueOf(one.total()).divide(UNIT),
                    units(one.total()),
                    done == null ? null : units(done),
                    done == null || one.total() == 0 ? null : rate(done, one.total()),
                    one.sample()));
        }
        return lines.isEmpty() ? null : lines;
    }

    private static String units(long won) {
        return PrintedNumber.of(BigDecimal.valueOf(won).divide(UNIT), 2);
    }

    private static String rate(long spent, long planned) {
        return PrintedNumber.of(BigDecimal.valueOf((double) spent * PER_CENT / planned), 1) + "%";
    }
}
