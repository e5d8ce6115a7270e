package kr.sandan.budget.web;

import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetSums.Which;
import kr.sandan.budget.FundSource;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;

/** What is asked of budgets, as addresses have it. */
record BudgetParameters(
        @Nullable Integer year,
        @Nullable String version,
        @Nullable Long programme,
        @Nullable String rows,
        @Nullable String columns,
        @Nullable String unit,
        @Nullable String line,
        @Nullable String fund,
        @Nullable Long place) {

    /** @throws BadParameter for a version that nobody can have named */
    @Nullable
    String code() {
        if (version == null || version.isBlank()) return null;
        if (!version.matches("[A-Z]{1,20}(_[0-9]{1,2})?")) throw new BadParameter("version", version);
        return version;
    }

    public BudgetDimension by() {
        return rows == null || rows.isBlank()
                ? year == null ? BudgetDimension.YEAR : BudgetDimension.LINE
                : BadParameter.among(BudgetDimension.values(), "rows", rows);
    }

    /** Null where nothing stands beside the rows. */
    public @Nullable BudgetDimension beside() {
        if (columns == null || columns.isBlank())
            return year == null && by() != BudgetDimension.PROGRAMME ? BudgetDimension.PROGRAMME : null;
        if (columns.equals("NONE")) return null;
        BudgetDimension beside = BadParameter.among(BudgetDimension.values(), "columns", columns);
        return beside == by() ? null : beside;
    }

    public MoneyUnit shownIn() {
        return unit == null || unit.isBlank()
                ? MoneyUnit.HUNDRED_MILLION
                : BadParameter.among(MoneyUnit.values(), "unit", unit);
    }

    Which which() {
        boolean any = fund == null || fund.isBlank();
        return new Which(
                line == null || line.isBlank() ? null : line,
                any ? null : BadParameter.among(FundSource.values(), "fund", String.valueOf(fund)),
                place);
    }

    /** Whether only some lines of the versions are asked for. */
    boolean some() {
        return !which().equals(Which.ANY);
    }
}
