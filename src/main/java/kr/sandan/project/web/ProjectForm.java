package kr.sandan.project.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is typed.
 *
 * @param taskId number of the difficulty task that it answers
 * @param participants rows of names, roles and days; empty ones are passed over
 * @param costs rows of years and amounts by source
 * @param nodes rows of stations in their order
 * @param reason why it is changed
 */
record ProjectForm(
        @NotBlank(message = "{project.programme.required}") @Nullable
        String programmeId,

        @NotBlank(message = "{project.kind.required}") @Nullable
        String kind,

        @Nullable String serviceId,

        @NotBlank(message = "{project.title.required}") @Size(max = 200) @Nullable
        String title,

        @Size(max = 200) @Nullable String titleEn,
        @Nullable String officeId,
        @Nullable String councilId,
        @Size(max = 20) @Nullable String taskId,
        @Nullable String applicationId,
        @Size(max = 100) @Nullable String industry,
        @Size(max = 4000) @Nullable String mission,
        @Size(max = 20) @Nullable String starts,
        @Size(max = 20) @Nullable String ends,
        @Nullable List<@Nullable ParticipantRow> participants,
        @Nullable List<@Nullable CostRow> costs,
        @Size(max = 40) @Nullable String total,
        @Size(max = 500) @Nullable String totalReason,
        @Nullable List<@Nullable NodeRow> nodes,
        @Size(max = 500) @Nullable String repeatReason,
        @Nullable String sourceId,
        @Size(max = 500) @Nullable String reason,
        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey) {

    /** A participant as it is typed. */
    record ParticipantRow(
            @Size(max = 200) @Nullable String name,
            @Nullable String role,
            @Size(max = 20) @Nullable String from,
            @Size(max = 20) @Nullable String last) {

        static final ParticipantRow EMPTY = new ParticipantRow(null, null, null, null);
    }

    /** What a year costs as it is typed. */
    record CostRow(
            @Size(max = 10) @Nullable String year,
            @Size(max = 40) @Nullable String national,
            @Size(max = 40) @Nullable String local,
            @Size(max = 40) @Nullable String cash,
            @Size(max = 40) @Nullable String inKind) {

        static final CostRow EMPTY = new CostRow(null, null, null, null, null);
    }

    /** A station as it is typed. */
    record NodeRow(
            @Size(max = 100) @Nullable String name,
            @Size(max = 300) @Nullable String complexes,
            @Size(max = 100) @Nullable String role) {

        static final NodeRow EMPTY = new NodeRow(null, null, null);
    }

    private static final int LEAST_PARTICIPANTS = 4;
    private static final int LEAST_COSTS = 3;
    private static final int LEAST_NODES = 5;

    /** An empty form, some fields of it given. */
    static ProjectForm empty(Map<String, @Nullable String> given) {
        return new ProjectForm(
                given.get("programmeId"),
                given.get("kind"),
                null,
                null,
                null,
                given.get("officeId"),
                given.get("councilId"),
                given.get("taskId"),
                given.get("applicationId"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                SubmissionKey.fresh());
    }

    List<ParticipantRow> participantRows() {
        return rows(participants, LEAST_PARTICIPANTS, () -> ParticipantRow.EMPTY);
    }

    List<CostRow> costRows() {
        return rows(costs, LEAST_COSTS, () -> CostRow.EMPTY);
    }

    List<NodeRow> nodeRows() {
        return rows(nodes, LEAST_NODES, () -> NodeRow.EMPTY);
    }

    /** What was typed and two rows more, so that there is always room. */
    private static <T> List<T> rows(@Nullable List<@Nullable T> typed, int least, Supplier<T> empty) {
        List<T> rows = new ArrayList<>();
        if (typed != null) for (T row : typed) if (row != null && !row.equals(empty.get())) rows.add(row);
        int wanted = Math.max(least, rows.size() + 2);
        while (rows.size() < wanted) rows.add(empty.get());
        return rows;
    }
}
