package kr.sandan.budget.web;

import java.util.Map;
import kr.sandan.budget.BudgetComparisons.What;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * Which versions are compared, as addresses have it: {@code year, from, to, programme, what}; a version is {@code ORIGINAL}, of
 * another year {@code 2010/ORIGINAL}.
 */
record BudgetCompareParameters(Map<String, String> given) {

    /** A version by its year, which may stand apart, and its code. */
    record Asked(@Nullable Integer year, String code) {}

    private @Nullable String of(String name) {
        String value = given.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Nullable
    Integer year() {
        String year = of("year");
        if (year != null && !year.matches("[0-9]{4}")) throw new BadParameter("year", year);
        return year == null ? null : Integer.valueOf(year);
    }

    public @Nullable Long programme() {
        String programme = of("programme");
        if (programme != null && !programme.matches("[0-9]{1,18}")) throw new BadParameter("programme", programme);
        return programme == null ? null : Long.valueOf(programme);
    }

    @Nullable
    Asked from() {
        return side("from");
    }

    @Nullable
    Asked to() {
        return side("to");
    }

    private @Nullable Asked side(String name) {
        String side = of(name);
        if (side == null) return null;
        if (!side.matches("([0-9]{4}/)?[A-Z]{1,20}(_[0-9]{1,2})?")) throw new BadParameter(name, side);
        int cut = side.indexOf('/');
        return new Asked(cut < 0 ? year() : Integer.valueOf(side.substring(0, cut)), side.substring(cut + 1));
    }

    /** What must have happened to a line to be listed; null for anything. */
    public @Nullable What what() {
        String what = of("what");
        return what == null ? null : BadParameter.among(What.values(), "what", what);
    }
}
