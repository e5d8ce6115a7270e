package kr.sandan.reliance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger of a council.
 *
 * @param id its number
 * @param kind what it is
 * @param day the day on which it counts
 * @param won how much; negative for a reversal
 * @param payerId the organisation that paid, if one is named
 * @param note what else is said of it
 * @param reverses the entry that it reverses
 * @param reversed whether it was reversed itself
 * @param sourceId who says so
 * @param reason of a reversal, why
 * @param by the account's name, null for the first data
 * @param at when it was entered
 * @param sample whether it is invented, for demonstration
 */
public record LedgerEntry(
        long id,
        LedgerKind kind,
        LocalDate day,
        long won,
        @Nullable Long payerId,
        @Nullable String note,
        @Nullable Long reverses,
        boolean reversed,
        long sourceId,
        @Nullable String reason,
        @Nullable String by,
        Instant at,
        boolean sample) {

    /** Whether it can still be reversed. */
    public boolean stands() {
        return reverses == null && !reversed;
    }
}
