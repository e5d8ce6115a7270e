package kr.sandan.budget.execution.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the execution of a year, as addresses have it.
 *
 * @param by the dimension of places that rates are shown by
 * @param value of that dimension, for the rows behind a figure
 * @param line its code, for the rows behind a figure
 */
record ExecutionParameters(
        @Nullable String version,
        @Nullable Long programme,
        @Nullable String unit,
        @Nullable String by,
        @Nullable String value,
        @Nullable String month,
        @Nullable String line) {

    private static final String MONTH = "[0-9]{4}-[0-9]{2}";

    /** @throws BadParameter for a version that nobody can have named */
    @Nullable
    String code() {
        if (version == null || version.isBlank()) return null;
        if (!version.matches("[A-Z]{1,20}(_[0-9]{1,2})?")) throw new BadParameter("version", version);
        return version;
    }

    public MoneyUnit shownIn() {
        return unit == null || unit.isBlank()
                ? MoneyUnit.MILLION
                : BadParameter.among(MoneyUnit.values(), "unit", unit);
    }

    public BudgetDimension dimension() {
        if (by == null || by.isBlank()) return BudgetDimension.PLACE;
        return BadParameter.among(choices().toArray(BudgetDimension[]::new), "by", by);
    }

    /** By what rates are shown. */
    static List<BudgetDimension> choices() {
        return List.of(
                BudgetDimension.PLACE,
                BudgetDimension.REGION,
                BudgetDimension.PROVINCE,
                BudgetDimension.OFFICE,
                BudgetDimension.HUB,
                BudgetDimension.COUNCIL,
                BudgetDimension.SERVICE);
    }

    /** The value that rows are asked of; null for all. */
    @Nullable
    String wanted() {
        return value == null || value.isBlank() ? null : value;
    }

    @Nullable
    YearMonth asked() {
        return month == null || month.isBlank() ? null : month(month);
    }

    @Nullable
    String lineCode() {
        return line == null || line.isBlank() ? null : line.strip();
    }

    /** @throws BadParameter for what is no month */
    static YearMonth month(@Nullable String text) {
        try {
            if (text != null && text.matches(MONTH)) return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw new BadParameter("month", String.valueOf(text));
        }
        throw new BadParameter("month", String.valueOf(text));
    }
}
