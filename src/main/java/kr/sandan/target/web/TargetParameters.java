package kr.sandan.target.web;

import kr.sandan.platform.web.BadParameter;
import kr.sandan.target.Light;
import kr.sandan.target.TargetFilter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of targets, as its address has them. */
record TargetParameters(
        @Nullable String programme,
        @Nullable String measure,
        @Nullable Integer year,
        @Nullable String light) {

    /** @throws BadParameter for a value that no page offers */
    TargetFilter filter() {
        String asked = blank(programme);
        if (asked != null && !asked.matches("\\d{1,18}|[A-Z][A-Z0-9_]{1,29}"))
            throw new BadParameter("programme", asked);
        String counted = blank(measure);
        if (counted != null && !counted.matches("[A-Z][A-Z0-9_]{0,39}")) throw new BadParameter("measure", counted);
        return new TargetFilter(asked, counted, year, null);
    }

    @Nullable
    Light wanted() {
        String asked = blank(light);
        return asked == null ? null : BadParameter.among(Light.values(), "light", asked);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
