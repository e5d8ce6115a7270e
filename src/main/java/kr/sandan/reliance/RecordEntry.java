package kr.sandan.reliance;

import java.time.LocalDate;
import kr.sandan.platform.Money;
import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * Enters income or a cost of a council.
 *
 * @param councilId the council
 * @param kind what it is
 * @param day the day on which it counts
 * @param amount how much, in whole won
 * @param payerId the organisation that paid, if one is named
 * @param note what else is said of it
 * @param sourceId who says so
 * @param sample whether it is invented, for demonstration
 * @param submissionKey the form's own key: the same form sent again enters nothing
 */
public record RecordEntry(
        long councilId,
        LedgerKind kind,
        LocalDate day,
        Money amount,
        @Nullable Long payerId,
        @Nullable String note,
        long sourceId,
        boolean sample,
        String submissionKey) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST = 300;

    public RecordEntry {
        note = note == null || note.isBlank() ? null : note.strip();
        if (amount.won() <= 0) throw new RuleBroken("amount", "reliance.amount.positive");
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
            throw new RuleBroken("day", "reliance.day.range", FIRST_YEAR, LAST_YEAR);
        if (note != null && note.length() > LONGEST) throw new RuleBroken("note", "reliance.text.long", LONGEST);
        ResidentNumber.refuse("note", note);
    }
}
