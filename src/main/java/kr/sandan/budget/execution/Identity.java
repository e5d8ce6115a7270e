package kr.sandan.budget.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two sides should be alike, shown with their terms and never made to.
 *
 * @param line of which it is said; null for the year as a whole
 * @param left the terms of one side
 * @param right the terms of the other
 * @param upTo whether the left may also be less than the right
 */
public record Identity(Kind kind, @Nullable LineState line, List<Term> left, List<Term> right, boolean upTo) {

    /** Which rule of sums it is. */
    public enum Kind {
        /** 예산현액 = 예산 + 전년도이월 + 예비비 ± 전용·이용·이체 + 초과지출. */
        CURRENT,
        /** 총사업비 = 국비 + 지방비 + 민간, 그 밖의 재원. */
        FUNDS,
        /** 예산현액 = 지출 + 이월 + 불용. */
        CLOSING,
        /** 지출 + 이월 ≤ 예산현액. */
        OVERSPENT,
        /** 집행 ≤ 교부. */
        UNGRANTED,
        /** 전년도이월 = 전년도가 넘긴 이월. */
        CARRIED,
        /** 전용·이용·이체의 합 = 이 포털 밖으로 오간 금액. */
        MOVED;

        /** Key of the rule in words. */
        public String messageKey() {
            return "budget.identity." + name();
        }

        /** Key of what to look at where it does not hold. */
        public String lookKey() {
            return "budget.identity.look." + name();
        }
    }

    /**
     * One figure of a side, in won.
     *
     * @param messageKey what it is called
     */
    public record Term(String messageKey, long won) {

        static Term of(String name, long won) {
            return new Term("budget.term." + name, won);
        }
    }

    public long leftWon() {
        return left.stream().mapToLong(Term::won).sum();
    }

    public long rightWon() {
        return right.stream().mapToLong(Term::won).sum();
    }

    /** What the left has beyond the right, in won. */
    public long difference() {
        return leftWon() - rightWon();
    }

    public boolean holds() {
        return upTo ? difference() <= 0 : difference() == 0;
    }
}
