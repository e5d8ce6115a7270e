package kr.sandan.budget.allocation;

/** What happens to an allocation beyond what there is, by setting. */
enum OverAllocation {
    /** 거부: it is refused. */
    REFUSE,
    /** 예외 승인: it stands where somebody allows it and says why. */
    EXCEPTION
}
