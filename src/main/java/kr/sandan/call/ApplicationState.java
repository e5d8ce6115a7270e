package kr.sandan.call;

/** How far an application has come; it is always exactly one of these. */
public enum ApplicationState {
    /** 작성 중: not handed in. */
    DRAFT,
    /** 접수: handed in and, once stages are open, still on its way. */
    SUBMITTED,
    /** 철회: readable, and counted in no ranking. */
    WITHDRAWN,
    /** 탈락. */
    REJECTED,
    /** 예비: stands by behind those that came through. */
    RESERVE,
    /** 선정. */
    SELECTED;

    public String messageKey() {
        return "call.application.state." + name();
    }
}
