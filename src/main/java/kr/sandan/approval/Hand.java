package kr.sandan.approval;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may decide at a seat today: whoever sits there, or their deputy.
 *
 * @param account who would act
 * @param seat whose seat it is
 */
record Hand(long account, Seat seat) {

    /** For whom a deputy acts; null where the account acts for itself. */
    @Nullable
    Long onBehalfOf() {
        return account == seat.account() ? null : seat.account();
    }
}
