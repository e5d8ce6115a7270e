package kr.sandan.activity.web;

import java.time.LocalDate;
import kr.sandan.activity.ActivityFilter;
import kr.sandan.activity.ActivityState;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.DayParameter;
import org.jspecify.annotations.Nullable;

/** The filters of activities, as addresses have them. */
record ActivityParameters(
        @Nullable Long council,
        @Nullable Long holder,
        @Nullable Long hub,
        @Nullable String kind,
        @Nullable String state,
        @Nullable Long office,
        @Nullable String from,
        @Nullable String to,
        @Nullable String on,
        @Nullable String q,
        @Nullable Long series,
        @Nullable String sample,
        @Nullable String overdue,
        @Nullable String plan) {

    private static final int LONGEST = 100;

    /** @throws BadParameter for a value that no page offers */
    ActivityFilter filter() {
        LocalDate first = DayParameter.read("from", from);
        LocalDate last = DayParameter.read("to", to);
        if (kind != null && !kind.matches("[A-Z_]{1,40}")) throw new BadParameter("kind", kind);
        if (q != null && q.length() > LONGEST) throw new BadParameter("q", q);
        return new ActivityFilter(
                council,
                holder,
                hub,
                kind,
                state == null ? null : BadParameter.among(ActivityState.values(), "state", state),
                office,
                first,
                last,
                DayParameter.read("on", on),
                q == null || q.isBlank() ? null : q.strip(),
                series,
                flag("sample", sample),
                Boolean.TRUE.equals(flag("overdue", overdue)),
                plan == null || plan.isBlank() ? null : BadParameter.among(ActivityFilter.Plan.values(), "plan", plan));
    }

    private static @Nullable Boolean flag(String name, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        if (typed.equals("true")) return true;
        if (typed.equals("false")) return false;
        throw new BadParameter(name, typed);
    }
}
