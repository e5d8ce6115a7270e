package kr.sandan.membership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.sandan.membership.MemberRole;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * New members as they are typed or pasted, one organisation a line.
 *
 * @param lines the organisations
 * @param choices for each line what it means
 * @param from a day, a month or a year; empty where nobody knows
 * @param until the first day, month or year without them; empty while it goes on
 */
record MemberForm(
        @NotBlank(message = "{membership.lines.none}") @Size(max = 20000) @Nullable
        String lines,

        @Nullable List<@Nullable String> choices,

        @NotBlank(message = "{membership.role.required}") @Nullable
        String role,

        @Nullable String from,
        @Nullable String until,

        @NotBlank(message = "{membership.source.required}") @Nullable
        String sourceId,

        @NotBlank(message = "{membership.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Size(max = 64) @Nullable String submissionKey) {

    static MemberForm empty() {
        return new MemberForm(null, null, MemberRole.MEMBER.name(), null, null, null, null, SubmissionKey.fresh());
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        if (role != null) FormErrors.check(errors, this::memberRole);
        if (sourceId != null)
            FormErrors.check(errors, () -> Typed.id("sourceId", sourceId, "membership.source.required"));
        FormErrors.check(errors, () -> Typed.date("from", from));
        FormErrors.check(errors, () -> Typed.date("until", until));
    }

    /** Refuses a form without a line. */
    void checkLines(BindingResult errors) {
        if (lines == null || lines.isBlank()) FormErrors.refuse(errors, "lines", "membership.lines.none");
    }

    MemberRole memberRole() {
        return Typed.choice(MemberRole.values(), "role", role);
    }

    Span span() {
        return Typed.span(from, until);
    }

    List<String> given() {
        List<String> given = new ArrayList<>();
        if (choices != null) for (String choice : choices) given.add(choice == null ? "" : choice);
        return given;
    }

    /** The choice for a line. */
    public String choice(int line) {
        return choices == null || line >= choices.size() ? "" : Objects.requireNonNullElse(choices.get(line), "");
    }
}
