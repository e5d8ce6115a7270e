package kr.sandan.project.web;

import kr.sandan.platform.web.BadParameter;
import kr.sandan.project.ProjectFilter;
import kr.sandan.project.ProjectKind;
import kr.sandan.project.ProjectState;
import org.jspecify.annotations.Nullable;

/** The filters of the list of projects, as its address has them. */
record ProjectParameters(
        @Nullable String programme,
        @Nullable Long service,
        @Nullable String kind,
        @Nullable String state,
        @Nullable Long office,
        @Nullable Long council,
        @Nullable Integer year,
        @Nullable String q,
        @Nullable Long organisation,
        @Nullable String sample) {

    private static final int LONGEST = 100;

    /** @throws BadParameter for a value that no page offers */
    ProjectFilter filter() {
        return new ProjectFilter(
                code(),
                service,
                blank(kind) ? null : BadParameter.among(ProjectKind.values(), "kind", kind),
                blank(state) ? null : BadParameter.among(ProjectState.values(), "state", state),
                office,
                council,
                year,
                text(),
                organisation,
                flag());
    }

    private @Nullable String code() {
        if (programme == null || programme.isBlank()) return null;
        if (!programme.matches("[A-Z][A-Z0-9_]{0,39}")) throw new BadParameter("programme", programme);
        return programme;
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
