package kr.sandan.checker.web;

import static kr.sandan.platform.web.FormErrors.requireReadable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kr.sandan.checker.ClaimDraft;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.sheet.KoreanNumber;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.Qualifier;
import kr.sandan.source.RecordClaim;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Figures of a text on their way into the register, as they were typed.
 *
 * @param text the text from which they come, for the way back
 * @param time the day, month or year the figures are of, or the beginning of their period
 * @param subject kind and key: {@code PROGRAMME:CLUSTER}
 * @param rows the figures
 */
record ClaimsForm(
        @Nullable String text,

        @NotBlank(message = "{checker.claims.document.required}") @Nullable
        String document,

        @NotBlank(message = "{source.claim.measure.required}") @Nullable
        String measure,

        @NotBlank(message = "{source.claim.subject.required}") @Nullable
        String subject,

        @NotBlank(message = "{source.claim.as-of.required}") @Nullable
        String time,

        @Nullable String until,
        @Size(max = 64) @Nullable String submissionKey,
        @Nullable List<Row> rows) {

    private static final String PARTIAL = "typeMismatch.kr.sandan.platform.PartialDate";

    /** A figure as it was typed. */
    record Row(
            @Nullable String written,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String qualifier,
            @Nullable String part,
            @Nullable String quote) {

        static Row of(ClaimDraft draft) {
            Qualifier qualifier = draft.qualifier();
            return new Row(
                    draft.written(),
                    draft.value().stripTrailingZeros().toPlainString(),
                    draft.unit(),
                    qualifier == null ? null : qualifier.name(),
                    draft.part(),
                    draft.quote());
        }

        BigDecimal number() {
            BigDecimal number = KoreanNumber.parse(String.valueOf(value));
            if (number == null) throw new NumberFormatException();
            return number;
        }
    }

    static ClaimsForm of(String text, List<ClaimDraft> drafts) {
        return new ClaimsForm(
                text,
                null,
                null,
                null,
                null,
                null,
                SubmissionKey.fresh(),
                drafts.stream().map(Row::of).toList());
    }

    List<Row> figures() {
        return rows == null ? List.of() : rows;
    }

    String key() {
        return SubmissionKey.of(submissionKey);
    }

    void check(BindingResult errors) {
        requireReadable("time", time, PARTIAL, PartialDate::parse, errors);
        requireReadable("until", until, PARTIAL, PartialDate::parse, errors);
        requireReadable("subject", subject, "typeMismatch", ClaimsForm::subject, errors);
        requireReadable("document", document, "typeMismatch", Long::valueOf, errors);
        for (int at = 0; at < figures().size(); at++) {
            Row row = figures().get(at);
            String name = "rows[" + at + "].";
            if (row.value() == null) errors.rejectValue(name + "value", "source.claim.value.required");
            requireReadable(
                    name + "value", row.value(), "typeMismatch.java.math.BigDecimal", value -> row.number(), errors);
            if (row.unit() == null) errors.rejectValue(name + "unit", "source.claim.unit.required");
            requireReadable(name + "qualifier", row.qualifier(), "typeMismatch", Qualifier::valueOf, errors);
        }
    }

    long documentId() {
        return Long.parseLong(String.valueOf(document));
    }

    List<RecordClaim> toCommands() {
        List<RecordClaim> commands = new ArrayList<>();
        for (Row row : figures()) {
            commands.add(new RecordClaim(
                    documentId(),
                    String.valueOf(measure),
                    row.number(),
                    String.valueOf(row.unit()),
                    row.qualifier() == null ? null : Qualifier.valueOf(row.qualifier()),
                    PartialDate.parse(String.valueOf(time)),
                    until == null ? null : PartialDate.parse(until),
                    subject(String.valueOf(subject)),
                    row.part() == null ? "" : row.part(),
                    row.quote()));
        }
        return commands;
    }

    private static ClaimSubject subject(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) throw new IllegalArgumentException(text);
        return new ClaimSubject(ClaimSubject.Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }
}
