package kr.sandan.task.web;

import kr.sandan.platform.web.BadParameter;
import kr.sandan.task.FollowFilter;
import kr.sandan.task.FollowRows;
import kr.sandan.task.TaskState;
import org.jspecify.annotations.Nullable;

/** What is followed, and which rows of it, as addresses have it. */
record FollowParameters(
        @Nullable Integer year,
        @Nullable Long council,
        @Nullable Long hub,
        @Nullable String scheme,
        @Nullable String region,
        @Nullable Long office,
        @Nullable String of,
        @Nullable String linked,
        @Nullable String supported,
        @Nullable String state,
        @Nullable String closed,
        @Nullable String small) {

    /** @throws BadParameter for a value that no page offers */
    FollowFilter filter(AskedSites sites) {
        return new FollowFilter(TaskParameters.year(year), council, sites.of(hub, scheme, region), office);
    }

    /** @throws BadParameter for a value that no page offers */
    FollowRows.Which which() {
        return new FollowRows.Which(
                blank(of) ? FollowRows.Of.ACTIVITIES : BadParameter.among(FollowRows.Of.values(), "of", of),
                TaskParameters.flag("linked", linked),
                TaskParameters.flag("supported", supported),
                blank(state) ? null : BadParameter.among(TaskState.values(), "state", state),
                TaskParameters.flag("closed", closed),
                TaskParameters.flag("small", small));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
