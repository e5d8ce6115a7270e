package kr.sandan.programme.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.programme.ChangeProgramme;
import kr.sandan.programme.FactContent;
import kr.sandan.programme.FactTopic;
import kr.sandan.programme.NewService;
import kr.sandan.programme.ProgrammeChange;
import kr.sandan.programme.ProgrammeDesk;
import kr.sandan.programme.ProgrammeFact;
import kr.sandan.programme.Span;
import kr.sandan.programme.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is typed of a fact about a programme.
 *
 * @param topic what it is about
 * @param fact the fact held that is changed, or null where something new is said
 * @param kind what is done to it; null where something new is said
 * @param services one service in a line, as {@code name / English name}
 * @param from a day, a month or a year; empty where nobody knows
 * @param until the first day, month or year without it; empty while it goes on
 */
record FactForm(
        @NotNull @Nullable FactTopic topic,
        @Nullable Long fact,
        @Nullable Kind kind,
        @Size(max = 300) @Nullable String text,
        @Size(max = 300) @Nullable String textEn,
        @Size(max = 500) @Nullable String detail,
        @Nullable Standing standing,
        @Nullable Long bodyId,
        @Nullable Long catalogueId,
        @Size(max = 30) @Nullable String catalogueCode,
        @Nullable String statedCount,
        @Size(max = 4000) @Nullable String services,
        @Nullable String from,
        @Nullable String until,

        @NotNull(message = "{programme.source.required}") @Nullable
        Long sourceId,

        @NotBlank(message = "{programme.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Nullable Integer version,
        @Size(max = 64) @Nullable String submissionKey) {

    /** What can be done to a fact that is held. */
    enum Kind {
        /** 정정: it was wrong. */
        CORRECT,
        /** 종료: it ends. */
        END,
        /** 철회: it never was. */
        WITHDRAW
    }

    static FactForm empty(FactTopic topic, int version) {
        return new FactForm(
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
                null,
                null,
                null,
                null,
                version,
                SubmissionKey.fresh());
    }

    static FactForm of(ProgrammeFact fact, int version) {
        FactContent content = fact.content();
        PartialDate from = fact.span().from();
        PartialDate until = fact.span().until();
        return new FactForm(
                content.topic(),
                fact.id(),
                Kind.CORRECT,
                content.text(),
                content.textEn(),
                content.detail(),
                content.standing(),
                content.bodyId(),
                content.catalogueId(),
                null,
                content.statedCount() == null ? null : String.valueOf(content.statedCount()),
                null,
                from == null ? null : from.toString(),
                until == null ? null : until.toString(),
                null,
                null,
                version,
                SubmissionKey.fresh());
    }

    public boolean isNewCatalogue() {
        return topic == FactTopic.CATALOGUE && fact == null;
    }

    /** Refuses what cannot be read or said, beside every other error. */
    void check(BindingResult errors) {
        // a value that cannot be read leaves nothing to check, and stands among the errors already
        if (errors.getTarget() == null || topic == null) return;
        FormErrors.check(errors, () -> TypedDates.read("from", from));
        FormErrors.check(errors, () -> TypedDates.read("until", until));
        if (kind == null || kind == Kind.CORRECT) FormErrors.check(errors, this::checkContent);
    }

    private void checkContent() {
        if (isNewCatalogue()) toCatalogue();
        else content();
    }

    private Span span() {
        return new Span(TypedDates.read("from", from), TypedDates.read("until", until));
    }

    ChangeProgramme toCommand(long programmeId) {
        return new ChangeProgramme(programmeId, seenVersion(), change(), provenance(), submission());
    }

    ProgrammeDesk.AddCatalogue toCatalogueCommand(long programmeId) {
        return new ProgrammeDesk.AddCatalogue(
                programmeId, seenVersion(), toCatalogue(), span(), provenance(), submission());
    }

    private int seenVersion() {
        return version == null ? -1 : version;
    }

    private Provenance provenance() {
        return new Provenance(Objects.requireNonNull(sourceId), null, reason);
    }

    private String submission() {
        return SubmissionKey.of(submissionKey);
    }

    private ProgrammeChange change() {
        if (fact == null) return new ProgrammeChange.State(content(), span().from(), span().until());
        if (kind == null) throw new RuleBroken("kind", "programme.form.kind.required");
        return switch (kind) {
            case CORRECT -> new ProgrammeChange.Correct(fact, content(), span());
            case END -> new ProgrammeChange.End(fact, end());
            case WITHDRAW -> new ProgrammeChange.Withdraw(fact);
        };
    }

    private PartialDate end() {
        PartialDate end = TypedDates.read("until", until);
        if (end == null) throw new RuleBroken("until", "programme.form.end.required");
        return end;
    }

    private FactContent content() {
        return new FactContent(
                Objects.requireNonNull(topic), text, textEn, detail, standing, bodyId, catalogueId, count());
    }

    private @Nullable Integer count() {
        try {
            return statedCount == null ? null : Integer.valueOf(statedCount);
        } catch (NumberFormatException unreadable) {
            throw new RuleBroken("statedCount", "typeMismatch.java.lang.Integer");
        }
    }

    private ProgrammeDesk.NewCatalogue toCatalogue() {
        Integer stated = count();
        if (stated == null) throw new RuleBroken("statedCount", "programme.fact.count");
        if (standing == null) throw new RuleBroken("standing", "programme.fact.standing");
        return new ProgrammeDesk.NewCatalogue(
                catalogueCode == null ? "" : catalogueCode,
                text == null ? "" : text,
                textEn == null ? "" : textEn,
                detail == null ? "" : detail,
                standing,
                stated,
                newServices());
    }

    private List<NewService> newServices() {
        List<NewService> named = new ArrayList<>();
        if (services == null) return named;
        for (String line : services.lines().filter(text -> !text.isBlank()).toList()) {
            String[] names = line.split("/", 2);
            if (names.length < 2) throw new RuleBroken("services", "programme.service.names");
            named.add(new NewService(names[0], names[1]));
        }
        return named;
    }
}
