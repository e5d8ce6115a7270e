package kr.sandan.designation;

/** What an act did. */
public enum EventKind {
    /** 지정: a site was designated. */
    DESIGNATED,
    /** 정정: what was wrong was said anew. */
    CORRECTED,
    /** 해제: a designation ended. */
    ENDED,
    /** 분할: one site became several. */
    SPLIT,
    /** 통합: several sites became one. */
    MERGED,
    /** 이관: a linked site went from one hub to another. */
    TRANSFERRED,
    /** 철회: a designation that never was is taken back. */
    WITHDRAWN,
    /** 적재: a list of designations was loaded. */
    LOADED,
    /** 되돌리기: a load was taken back. */
    REVERTED;

    public String messageKey() {
        return "designation.event." + name();
    }
}
