package kr.sandan.cluster.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import kr.sandan.cluster.procedure.ProcedureStage;
import kr.sandan.cluster.procedure.ProcedureTemplate;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A procedure as it is typed. */
record ProcedureForm(
        @NotBlank(message = "{cluster.programme.required}") @Nullable
        String programmeId,

        @NotBlank(message = "{procedure.name.required}") @Size(max = 200) @Nullable
        String name,

        @Size(max = 200) @Nullable String nameEn,
        @Size(max = 10) @Nullable String from,

        @NotBlank(message = "{cluster.source.required}") @Nullable
        String sourceId,

        @Valid @Nullable List<@Nullable StageRow> stages,
        @Size(max = 64) @Nullable String submissionKey) {

    /** How many stages the page offers. */
    static final int ROWS = 8;

    /** Every row of the page is there, also where fewer were sent. */
    ProcedureForm {
        List<@Nullable StageRow> whole = new ArrayList<>(stages == null ? List.of() : stages);
        whole.replaceAll(row -> row == null ? StageRow.EMPTY : row);
        while (whole.size() < ROWS) whole.add(StageRow.EMPTY);
        stages = whole;
    }

    static ProcedureForm empty() {
        return new ProcedureForm(
                null, null, null, null, null, Collections.nCopies(ROWS, StageRow.EMPTY), SubmissionKey.fresh());
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> ClusterTyped.id("programmeId", programmeId));
        FormErrors.check(errors, () -> ClusterTyped.date("from", from));
        FormErrors.check(errors, () -> ClusterTyped.id("sourceId", sourceId));
        FormErrors.check(errors, () -> stages(0));
    }

    private List<ProcedureStage> stages(long source) {
        List<ProcedureStage> read = new ArrayList<>();
        if (stages == null) return read;
        for (int row = 0; row < stages.size(); row++) {
            StageRow one = stages.get(row);
            if (one != null && !one.blank()) read.add(one.toStage(row, read.size() + 1, source));
        }
        return read;
    }

    ProcedureTemplate toTemplate() {
        long source = Objects.requireNonNull(ClusterTyped.id("sourceId", sourceId));
        return new ProcedureTemplate(
                0,
                Objects.requireNonNull(ClusterTyped.id("programmeId", programmeId)),
                String.valueOf(name),
                nameEn,
                ClusterTyped.date("from", from),
                stages(source),
                source);
    }
}
