package kr.sandan.call.web;

import kr.sandan.call.CallFilter;
import kr.sandan.call.CallState;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of calls, as its address has them. */
record CallParameters(
        @Nullable Long programme,
        @Nullable Integer year,
        @Nullable String state,
        @Nullable String q,
        @Nullable String sample) {

    private static final int LONGEST = 100;

    /** @throws BadParameter for a value that no page offers */
    CallFilter filter() {
        return new CallFilter(
                programme,
                year,
                blank(state) ? null : BadParameter.among(CallState.values(), "state", state),
                text(),
                flag());
    }

    private @Nullable String text() {
        if (q == null || q.isBlank()) return null;
        if (q.length() > LONGEST) throw new BadParameter("q", q);
        return q.strip();
    }

    private @Nullable Boolean flag() {
        if (sample == null || sample.isBlank()) return null;
        if (sample.equals("true") || sample.equals("false")) return Boolean.valueOf(sample);
        throw new BadParameter("sample", sample);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
