package kr.sandan.budget.entry;

import java.time.ZonedDateTime;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.FundSource;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A version as somebody handed it in.
 *
 * @param stated the total that its document states in won
 * @param reason why it is entered by hand
 * @param decidedBy who let it in or returned it; who withdrew it
 */
public record Proposal(
        long id,
        ProposeVersion.Identity version,
        @Nullable PartialDate decidedOn,
        String basis,
        @Nullable String approver,
        @Nullable Long stated,
        boolean whole,
        long sourceId,
        String reason,
        State state,
        long submitterId,
        String submittedBy,
        ZonedDateTime submittedAt,
        @Nullable String decidedBy,
        @Nullable ZonedDateTime decidedAt,
        @Nullable String returnReason) {

    /** How far it has come. */
    public enum State {
        /** 확인 대기. */
        SUBMITTED,
        /** 되돌림. */
        RETURNED,
        /** 거둠. */
        WITHDRAWN,
        /** 반영. */
        APPLIED;

        /** Key of its name. */
        public String messageKey() {
            return "entry.state." + name();
        }
    }

    /**
     * A line that changes.
     *
     * @param ends whether it is taken out of the version
     * @param before what it had in won; null where the version lacked it
     */
    public record Line(
            boolean ends,
            String code,
            String name,
            @Nullable FundSource fund,
            BudgetPlace place,
            long won,
            @Nullable Long before) {

        public long change() {
            return (ends ? 0 : won) - (before == null ? 0 : before);
        }
    }

    public boolean waits() {
        return state == State.SUBMITTED;
    }
}
