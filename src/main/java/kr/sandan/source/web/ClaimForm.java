package kr.sandan.source.web;

import static kr.sandan.platform.web.FormErrors.requireReadable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.sheet.KoreanNumber;
import kr.sandan.source.ClaimMatter;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.CorrectClaim;
import kr.sandan.source.Measured;
import kr.sandan.source.PublishedFigure;
import kr.sandan.source.Qualifier;
import kr.sandan.source.RecordClaim;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a person typed of a figure, as it was typed.
 *
 * @param newMeasure code of what is counted where nobody has named it yet, with its names
 * @param time the day, month or year, or the beginning of a period; not {@code asOf}, which is the day of the page
 * @param subject kind and key: {@code PROGRAMME:CLUSTER}
 * @param version of the entry to correct; null for a new figure
 * @param reason why it is corrected
 * @param submissionKey the form's own key, for a new figure
 */
record ClaimForm(
        @Nullable String measure,
        @Size(max = 60) @Nullable String newMeasure,
        @Size(max = 100) @Nullable String newMeasureName,
        @Size(max = 100) @Nullable String newMeasureNameEn,

        @NotBlank(message = "{source.claim.value.required}") @Nullable
        String value,

        @NotBlank(message = "{source.claim.unit.required}") @Nullable
        String unit,

        @Nullable String qualifier,

        @NotBlank(message = "{source.claim.as-of.required}") @Nullable
        String time,

        @Nullable String until,

        @NotBlank(message = "{source.claim.subject.required}") @Nullable
        String subject,

        @Size(max = 60) @Nullable String breakdown,
        @Size(max = 300) @Nullable String quote,
        @Size(max = 300) @Nullable String note,
        @Nullable String version,
        @Size(max = 500) @Nullable String reason,
        @Size(max = 64) @Nullable String submissionKey) {

    private static final String PARTIAL = "typeMismatch.kr.sandan.platform.PartialDate";

    static ClaimForm empty(String submissionKey, @Nullable String subject) {
        return new ClaimForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                subject,
                null,
                null,
                null,
                null,
                null,
                submissionKey);
    }

    static ClaimForm of(ClaimMatter matter) {
        PublishedFigure figure = matter.figure();
        return new ClaimForm(
                figure.measure(),
                null,
                null,
                null,
                figure.value().toPlainString(),
                figure.unit(),
                figure.qualifier() == null ? null : figure.qualifier().name(),
                figure.asOf().toString(),
                figure.until() == null ? null : figure.until().toString(),
                figure.subject().kind() + ":" + figure.subject().key(),
                figure.breakdown().isEmpty() ? null : figure.breakdown(),
                figure.quote(),
                figure.note(),
                String.valueOf(matter.version()),
                null,
                null);
    }

    void check(BindingResult errors) {
        requireReadable("value", value, "typeMismatch.java.math.BigDecimal", ClaimForm::number, errors);
        requireReadable("qualifier", qualifier, "typeMismatch", Qualifier::valueOf, errors);
        requireReadable("time", time, PARTIAL, PartialDate::parse, errors);
        requireReadable("until", until, PARTIAL, PartialDate::parse, errors);
        requireReadable("subject", subject, "typeMismatch", ClaimForm::subject, errors);
        requireReadable("version", version, "source.form.version.missing", Integer::valueOf, errors);
        if (newMeasure == null && newMeasureName == null) {
            if (measure == null) errors.rejectValue("measure", "source.claim.measure.required");
            return;
        }
        if (newMeasure == null || !newMeasure.matches("[A-Z][A-Z0-9_]*"))
            errors.rejectValue("newMeasure", "source.measure.code");
        if (newMeasureName == null) errors.rejectValue("newMeasureName", "source.measure.name.required");
    }

    /** What is to be named first, or null. */
    @Nullable
    Measured named() {
        return newMeasure == null || newMeasureName == null
                ? null
                : new Measured(newMeasure, newMeasureName, newMeasureNameEn);
    }

    RecordClaim toCommand(long documentId) {
        return new RecordClaim(
                documentId,
                newMeasure != null ? newMeasure : String.valueOf(measure),
                number(String.valueOf(value)),
                String.valueOf(unit),
                qualifier == null ? null : Qualifier.valueOf(qualifier),
                PartialDate.parse(String.valueOf(time)),
                until == null ? null : PartialDate.parse(until),
                subject(String.valueOf(subject)),
                breakdown == null ? "" : breakdown,
                quote,
                note,
                null);
    }

    CorrectClaim toCorrection(long claimId, long documentId) {
        return new CorrectClaim(claimId, Integer.parseInt(String.valueOf(version)), toCommand(documentId), reason);
    }

    private static BigDecimal number(String text) {
        BigDecimal number = KoreanNumber.parse(text);
        if (number == null) throw new NumberFormatException(text);
        return number;
    }

    private static ClaimSubject subject(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) throw new IllegalArgumentException(text);
        return new ClaimSubject(ClaimSubject.Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }
}
