package kr.sandan.cluster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.sandan.cluster.taskforce.TaskForce.Affiliation;
import kr.sandan.cluster.taskforce.TaskForce.Member;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A member of a task force as it is typed. */
record MemberForm(
        @NotBlank(message = "{taskforce.member.name}") @Size(max = 100) @Nullable
        String name,

        @NotNull(message = "{taskforce.member.affiliation}") @Nullable
        Affiliation affiliation,

        @Size(max = 100) @Nullable String subcommittee,

        @NotBlank(message = "{cluster.source.required}") @Nullable
        String sourceId) {

    static final MemberForm EMPTY = new MemberForm(null, null, null, null);

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() != null) FormErrors.check(errors, () -> ClusterTyped.id("sourceId", sourceId));
    }

    Member toMember() {
        return new Member(
                String.valueOf(name),
                Objects.requireNonNull(affiliation),
                subcommittee,
                Objects.requireNonNull(ClusterTyped.id("sourceId", sourceId)));
    }
}
