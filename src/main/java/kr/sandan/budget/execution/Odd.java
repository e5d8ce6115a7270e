package kr.sandan.budget.execution;

import org.jspecify.annotations.Nullable;

/** What makes a figure of a month unlike those around it, so that whoever says it says why. */
public enum Odd {
    /** Granted, spent or returned is below nothing. */
    NEGATIVE,
    /** More is spent up to the month than the line may spend. */
    OVERSPENT,
    /** Many times the month before. */
    JUMP,
    /** It says otherwise what was said before. */
    CHANGED;

    private static final int TIMES = 5;
    private static final long SMALL = 10_000_000;

    /**
     * The first thing that is odd.
     *
     * @param before what was said of the line and month, as the line stands now
     * @param said what is said instead
     * @return null where nothing is
     */
    static @Nullable Odd of(MonthLine before, Amounts said) {
        if (Math.min(Math.min(said.granted(), said.spent()), said.returned()) < 0) return NEGATIVE;
        if (before.spentBefore() + said.spent() > before.current().won()) return OVERSPENT;
        if (before.heldId() != null && !before.held().equals(said)) return CHANGED;
        boolean jump = jumps(before.last().spent(), said.spent())
                || jumps(before.last().granted(), said.granted());
        return jump ? JUMP : null;
    }

    private static boolean jumps(long last, long now) {
        return last > 0 && now > last * TIMES && now - last > SMALL;
    }

    /** Key of what is asked then. */
    public String messageKey() {
        return "budget.execution.odd." + name();
    }
}
