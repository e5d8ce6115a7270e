package kr.sandan.membership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kr.sandan.membership.Member;
import kr.sandan.membership.MemberChange;
import kr.sandan.membership.MemberRole;
import kr.sandan.membership.Officer;
import kr.sandan.membership.OfficerChange;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is done to a membership or a post that is held.
 *
 * @param kind what
 * @param role of a membership corrected, what it should have said
 * @param from of what is corrected, its start
 * @param until of what is corrected its end, of what ends the first day without it
 */
record ChangeForm(
        @NotBlank(message = "{membership.kind.required}") @Nullable
        String kind,

        @Nullable String role,
        @Nullable String from,
        @Nullable String until,

        @NotBlank(message = "{membership.source.required}") @Nullable
        String sourceId,

        @NotBlank(message = "{membership.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Size(max = 64) @Nullable String submissionKey) {

    /** What can be done to what is held. */
    enum Kind {
        /** 종료: it ends. */
        END,
        /** 정정: it was wrong. */
        CORRECT,
        /** 철회: it never was. */
        WITHDRAW
    }

    static ChangeForm of(Member member) {
        return of(member.role().name(), member.span());
    }

    static ChangeForm of(Officer officer) {
        return of(null, officer.span());
    }

    private static ChangeForm of(@Nullable String role, Span span) {
        return new ChangeForm(
                Kind.END.name(), role, shown(span.from()), shown(span.until()), null, null, SubmissionKey.fresh());
    }

    private static @Nullable String shown(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        if (kind != null) FormErrors.check(errors, this::what);
        if (sourceId != null)
            FormErrors.check(errors, () -> Typed.id("sourceId", sourceId, "membership.source.required"));
        FormErrors.check(errors, () -> Typed.date("from", from));
        FormErrors.check(errors, () -> Typed.date("until", until));
    }

    private Kind what() {
        return Typed.choice(Kind.values(), "kind", kind);
    }

    MemberChange ofMember() {
        return switch (what()) {
            case END -> new MemberChange.End(end());
            case CORRECT ->
                new MemberChange.Correct(Typed.choice(MemberRole.values(), "role", role), Typed.span(from, until));
            case WITHDRAW -> new MemberChange.Withdraw();
        };
    }

    OfficerChange ofOfficer() {
        return switch (what()) {
            case END -> new OfficerChange.End(end());
            case CORRECT -> new OfficerChange.Correct(Typed.span(from, until));
            case WITHDRAW -> new OfficerChange.Withdraw();
        };
    }

    private PartialDate end() {
        PartialDate end = Typed.date("until", until);
        if (end == null) throw new RuleBroken("until", "membership.end.required");
        return end;
    }
}
