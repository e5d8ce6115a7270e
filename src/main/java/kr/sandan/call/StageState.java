package kr.sandan.call;

/** How far a stage has come. */
public enum StageState {
    /** 예정: its rules can still be changed. */
    PLANNED,
    /** 심사 중: reviewers score. */
    OPEN,
    /** 심사 마감: no score is taken any more. */
    CLOSED,
    /** 결정. */
    DECIDED;

    public String messageKey() {
        return "call.stage.state." + name();
    }
}
