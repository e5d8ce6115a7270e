package kr.sandan.cluster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import kr.sandan.cluster.taskforce.TaskForce;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A task force as it is typed. */
record TaskForceForm(
        @NotBlank(message = "{taskforce.name.required}") @Size(max = 200) @Nullable
        String name,

        @Size(max = 200) @Nullable String nameEn,
        @Size(max = 10) @Nullable String formedOn,
        @Size(max = 100) @Nullable String head,
        @Size(max = 100) @Nullable String headTitle,
        @Size(max = 10) @Nullable String members,
        @Size(max = 10) @Nullable String subcommittees,

        @NotBlank(message = "{cluster.source.required}") @Nullable
        String sourceId,

        @Size(max = 64) @Nullable String submissionKey) {

    static TaskForceForm empty() {
        return new TaskForceForm(null, null, null, null, null, null, null, null, SubmissionKey.fresh());
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> ClusterTyped.date("formedOn", formedOn));
        FormErrors.check(errors, () -> ClusterTyped.whole("members", members));
        FormErrors.check(errors, () -> ClusterTyped.whole("subcommittees", subcommittees));
        FormErrors.check(errors, () -> ClusterTyped.id("sourceId", sourceId));
    }

    TaskForce toTaskForce(long clusterId) {
        return new TaskForce(
                0,
                clusterId,
                String.valueOf(name),
                nameEn,
                ClusterTyped.date("formedOn", formedOn),
                head,
                headTitle,
                ClusterTyped.whole("members", members),
                ClusterTyped.whole("subcommittees", subcommittees),
                Objects.requireNonNull(ClusterTyped.id("sourceId", sourceId)),
                List.of(),
                List.of());
    }
}
