package kr.sandan.call.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import kr.sandan.call.Call;
import kr.sandan.call.CallFacts;
import kr.sandan.call.CallSchedule;
import kr.sandan.call.OpenCall;
import kr.sandan.call.ReviewKind;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A call as it is typed.
 *
 * @param recorded {@code true} for a round of which only a source tells
 * @param stages how many stages such a round had
 * @param reviews what was looked at, without a word in which stage
 */
record CallForm(
        @NotBlank(message = "{call.programme.required}") @Nullable
        String programmeId,

        @Nullable String serviceId,

        @NotBlank(message = "{call.title.required}") @Size(max = 200) @Nullable
        String title,

        @Size(max = 200) @Nullable String titleEn,

        @NotBlank(message = "{call.year.required}") @Size(max = 10) @Nullable
        String year,

        @Size(max = 100) @Nullable String noticeNumber,

        @Nullable String issuerId,
        @Size(max = 10) @Nullable String announcedOn,
        @Size(max = 20) @Nullable String opensAt,
        @Size(max = 20) @Nullable String closesAt,
        @Size(max = 40) @Nullable String budget,
        @Size(max = 4000) @Nullable String purpose,
        @Nullable String sourceId,
        @Nullable String recorded,
        @Size(max = 10) @Nullable String stages,
        @Size(max = 10) @Nullable String applied,
        @Size(max = 10) @Nullable String selected,
        @Nullable List<@Nullable String> reviews,
        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey) {

    static CallForm empty(boolean recorded, @Nullable String programme) {
        return new CallForm(
                programme,
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
                recorded ? "true" : null,
                null,
                null,
                null,
                null,
                null,
                SubmissionKey.fresh());
    }

    static CallForm of(Call call) {
        return new CallForm(
                String.valueOf(call.programmeId()),
                text(call.serviceId()),
                call.title(),
                call.titleEn(),
                String.valueOf(call.year()),
                call.noticeNumber(),
                text(call.issuerId()),
                null,
                null,
                null,
                call.budgetWon() == null ? null : "%,d".formatted(call.budgetWon()),
                call.purpose(),
                text(call.sourceId()),
                call.recorded() ? "true" : null,
                null,
                null,
                null,
                null,
                String.valueOf(call.version()),
                null);
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : String.valueOf(number);
    }

    boolean isRecorded() {
        return "true".equals(recorded);
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> Typed.id("programmeId", programmeId));
        FormErrors.check(errors, () -> Typed.id("serviceId", serviceId));
        FormErrors.check(errors, () -> Typed.whole("year", year));
        FormErrors.check(errors, () -> Typed.id("issuerId", issuerId));
        FormErrors.check(errors, () -> Typed.date("announcedOn", announcedOn));
        FormErrors.check(errors, () -> Typed.moment("opensAt", opensAt));
        FormErrors.check(errors, () -> Typed.moment("closesAt", closesAt));
        FormErrors.check(errors, () -> Typed.won("budget", budget));
        FormErrors.check(errors, () -> Typed.id("sourceId", sourceId));
        FormErrors.check(errors, () -> Typed.whole("stages", stages));
        FormErrors.check(errors, () -> Typed.whole("applied", applied));
        FormErrors.check(errors, () -> Typed.whole("selected", selected));
        FormErrors.check(errors, this::kinds);
    }

    private List<ReviewKind> kinds() {
        if (reviews == null) return List.of();
        return reviews.stream()
                .filter(Objects::nonNull)
                .map(kind -> Objects.requireNonNull(Typed.choice(ReviewKind.values(), "reviews", kind)))
                .toList();
    }

    CallFacts facts() {
        return new CallFacts(
                Objects.requireNonNull(Typed.id("programmeId", programmeId)),
                Typed.id("serviceId", serviceId),
                String.valueOf(title),
                titleEn,
                Objects.requireNonNull(Typed.whole("year", year)),
                noticeNumber,
                Typed.id("issuerId", issuerId),
                Typed.won("budget", budget),
                purpose,
                Typed.id("sourceId", sourceId));
    }

    OpenCall toCommand() {
        Integer told = Typed.whole("stages", stages);
        CallSchedule schedule = new CallSchedule(
                Typed.date("announcedOn", announcedOn),
                Typed.moment("opensAt", opensAt),
                Typed.moment("closesAt", closesAt),
                null);
        OpenCall.History history = new OpenCall.History(
                told == null ? 0 : told, Typed.whole("applied", applied), Typed.whole("selected", selected), kinds());
        return new OpenCall(facts(), schedule, isRecorded() ? history : null, false, SubmissionKey.of(submissionKey));
    }
}
