package kr.sandan.council.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.sandan.complex.Provenance;
import kr.sandan.council.ChangeCouncil;
import kr.sandan.council.CouncilChange;
import kr.sandan.council.CouncilContent;
import kr.sandan.council.CouncilFact;
import kr.sandan.council.CouncilStatus;
import kr.sandan.council.CouncilTopic;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is typed of a fact about a council.
 *
 * @param topic what it is about
 * @param fact the fact held that is changed, or null where something new is said
 * @param kind what is done to it; null where something new is said
 * @param from a day, a month or a year; empty where nobody knows
 * @param until the first day, month or year without it; empty while it goes on
 */
record CouncilFactForm(
        @NotNull @Nullable CouncilTopic topic,
        @Nullable Long fact,
        @Nullable Kind kind,
        @Size(max = 300) @Nullable String text,
        @Size(max = 300) @Nullable String textEn,
        @Size(max = 500) @Nullable String detail,
        @Nullable CouncilStatus status,
        @Nullable Long siteId,
        @Nullable String from,
        @Nullable String until,

        @NotNull(message = "{council.source.required}") @Nullable
        Long sourceId,

        @NotBlank(message = "{council.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Nullable Integer version,
        @Size(max = 64) @Nullable String submissionKey) {

    /** What can be done to a fact that is held. */
    enum Kind {
        /** 정정: it was wrong. */
        CORRECT,
        /** 종료: it ends; a council of which the status ends is dissolved. */
        END,
        /** 철회: it never was. */
        WITHDRAW
    }

    static CouncilFactForm empty(CouncilTopic topic, int version) {
        return new CouncilFactForm(
                topic,
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
                version,
                SubmissionKey.fresh());
    }

    static CouncilFactForm of(CouncilFact fact, int version) {
        CouncilContent content = fact.content();
        return new CouncilFactForm(
                content.topic(),
                fact.id(),
                Kind.CORRECT,
                content.text(),
                content.textEn(),
                content.detail(),
                content.status(),
                content.siteId(),
                shown(fact.span().from()),
                shown(fact.span().until()),
                null,
                null,
                version,
                SubmissionKey.fresh());
    }

    private static @Nullable String shown(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    /** Refuses what cannot be read or said, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null || topic == null) return;
        FormErrors.check(errors, () -> TypedSpan.date("from", from));
        FormErrors.check(errors, () -> TypedSpan.date("until", until));
        if (kind == null || kind == Kind.CORRECT) FormErrors.check(errors, this::content);
    }

    ChangeCouncil toCommand(long councilId) {
        return new ChangeCouncil(
                councilId,
                version == null ? -1 : version,
                change(),
                new Provenance(Objects.requireNonNull(sourceId), null, reason),
                SubmissionKey.of(submissionKey));
    }

    private CouncilChange change() {
        if (fact == null) return new CouncilChange.State(content(), TypedSpan.read(from, until));
        if (kind == null) throw new RuleBroken("kind", "council.form.kind.required");
        return switch (kind) {
            case CORRECT -> new CouncilChange.Correct(fact, content(), TypedSpan.read(from, until));
            case END -> new CouncilChange.End(fact, end());
            case WITHDRAW -> new CouncilChange.Withdraw(fact);
        };
    }

    private PartialDate end() {
        PartialDate end = TypedSpan.date("until", until);
        if (end == null) throw new RuleBroken("until", "council.form.end.required");
        return end;
    }

    private CouncilContent content() {
        return new CouncilContent(Objects.requireNonNull(topic), text, textEn, detail, status, siteId);
    }
}
