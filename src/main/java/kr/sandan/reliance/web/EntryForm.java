package kr.sandan.reliance.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import kr.sandan.platform.Money;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.reliance.LedgerKind;
import kr.sandan.reliance.RecordEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An entry of a ledger as it is typed.
 *
 * @param amount in won, or with a unit: 2억, 1,234천원
 * @param payer the organisation that paid, by name; empty where none is named
 */
record EntryForm(
        @NotBlank(message = "{reliance.kind.required}") @Nullable
        String kind,

        @NotBlank(message = "{reliance.day.required}") @Nullable
        String day,

        @NotBlank(message = "{reliance.amount.required}") @Size(max = 40) @Nullable
        String amount,

        @Size(max = 200) @Nullable String payer,
        @Size(max = 300) @Nullable String note,

        @NotBlank(message = "{reliance.source.required}") @Nullable
        String sourceId,

        @Size(max = 64) @Nullable String submissionKey) {

    private static final int SHOWN = 40;

    static EntryForm empty() {
        return new EntryForm(null, null, null, null, null, null, SubmissionKey.fresh());
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        if (kind != null) FormErrors.check(errors, this::what);
        if (day != null) FormErrors.check(errors, () -> RelianceWords.day("day", day));
        if (amount != null) FormErrors.check(errors, this::money);
        if (sourceId != null) FormErrors.check(errors, this::source);
    }

    private LedgerKind what() {
        return Stream.of(LedgerKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("kind", "reliance.kind.required"));
    }

    private Money money() {
        String typed = String.valueOf(amount);
        try {
            return Money.read(typed);
        } catch (IllegalArgumentException unreadable) {
            throw new RuleBroken(
                    "amount", "reliance.amount.unreadable", typed.length() > SHOWN ? typed.substring(0, SHOWN) : typed);
        }
    }

    private long source() {
        if (sourceId == null || !sourceId.matches("\\d{1,18}"))
            throw new RuleBroken("sourceId", "reliance.source.required");
        return Long.parseLong(sourceId);
    }

    RecordEntry toCommand(long councilId, @Nullable Long payerId) {
        return new RecordEntry(
                councilId,
                what(),
                RelianceWords.day("day", day),
                money(),
                payerId,
                note,
                source(),
                false,
                SubmissionKey.of(submissionKey));
    }
}
