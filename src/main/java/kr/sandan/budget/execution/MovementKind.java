package kr.sandan.budget.execution;

/** How money of a year is moved, added or overdrawn after its budget was decided. */
public enum MovementKind {
    /** 전용: within a programme of the budget. */
    DIVERSION,
    /** 이용: between programmes of the budget. */
    VIREMENT,
    /** 이체: with tasks that pass to another office. */
    REORGANISATION,
    /** 예비비: from the reserve. */
    RESERVE,
    /** 전년도 이월: what the year before carried over. */
    CARRIED_IN,
    /** 초과지출: spending that the law allows beyond the budget. */
    EXCESS;

    /** Whether what leaves one line arrives at another. */
    public boolean isTransfer() {
        return this == DIVERSION || this == VIREMENT || this == REORGANISATION;
    }

    /** Whether it only ever adds. */
    boolean onlyAdds() {
        return this == CARRIED_IN || this == EXCESS;
    }

    /** Key of its name. */
    public String messageKey() {
        return "budget.movement.kind." + name();
    }
}
