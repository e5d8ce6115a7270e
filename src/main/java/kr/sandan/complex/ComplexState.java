package kr.sandan.complex;

/** How far a complex has come (조성상태). */
public enum ComplexState {
    /** 완료: the site is finished. */
    COMPLETED,
    /** 조성중: the site is being built. */
    UNDER_DEVELOPMENT,
    /** 미개발: designated, work not begun. */
    UNDEVELOPED
}
