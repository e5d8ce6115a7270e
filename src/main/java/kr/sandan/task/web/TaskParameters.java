package kr.sandan.task.web;

import kr.sandan.platform.web.BadParameter;
import kr.sandan.task.TaskFilter;
import kr.sandan.task.TaskState;
import kr.sandan.task.Urgency;
import org.jspecify.annotations.Nullable;

/** The filters of tasks, as addresses have them. */
record TaskParameters(
        @Nullable String q,
        @Nullable Long council,
        @Nullable Long hub,
        @Nullable String scheme,
        @Nullable String region,
        @Nullable Long office,
        @Nullable String kind,
        @Nullable String urgency,
        @Nullable String state,
        @Nullable Long service,
        @Nullable String small,
        @Nullable Integer year,
        @Nullable Integer openDays,
        @Nullable Long organisation,
        @Nullable Long activity,
        @Nullable String sample) {

    private static final int LONGEST = 100;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    private static final int MOST_DAYS = 10_000;

    /** @throws BadParameter for a value that no page offers */
    TaskFilter filter(AskedSites sites) {
        if (kind != null && !kind.matches("[A-Z_]{0,40}")) throw new BadParameter("kind", kind);
        if (q != null && q.length() > LONGEST) throw new BadParameter("q", q);
        if (openDays != null && (openDays < 0 || openDays > MOST_DAYS))
            throw new BadParameter("openDays", openDays.toString());
        return new TaskFilter(
                q == null || q.isBlank() ? null : q.strip(),
                council,
                sites.of(hub, scheme, region),
                office,
                given(kind),
                given(urgency) == null ? null : BadParameter.among(Urgency.values(), "urgency", given(urgency)),
                given(state) == null ? null : BadParameter.among(TaskState.values(), "state", given(state)),
                service,
                flag("small", small),
                year(year),
                openDays,
                organisation,
                activity,
                flag("sample", sample));
    }

    /** Whether a filter is set that stands folded away. */
    public boolean more() {
        return hub != null
                || given(region) != null
                || office != null
                || given(urgency) != null
                || service != null
                || given(small) != null
                || openDays != null;
    }

    static @Nullable Integer year(@Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) throw new BadParameter("year", year.toString());
        return year;
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    static @Nullable Boolean flag(String name, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        if (typed.equals("true")) return true;
        if (typed.equals("false")) return false;
        throw new BadParameter(name, typed);
    }
}
