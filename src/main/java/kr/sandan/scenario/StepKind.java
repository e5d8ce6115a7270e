package kr.sandan.scenario;

/** What can be tried with a site of a scenario. */
public enum StepKind {
    /** 추가: a complex that was not designated comes in. */
    ADDED,
    /** 거점으로 승격: it becomes a hub. */
    PROMOTED,
    /** 연계로 강등: a hub becomes a linked site. */
    DEMOTED,
    /** 거점에 연계: it stands under a hub from now on. */
    LINKED,
    /** 연계 해제: it stays a linked site, without a hub. */
    UNLINKED,
    /** 제외: it is no longer designated. */
    REMOVED;

    public String messageKey() {
        return "scenario.step." + name();
    }
}
