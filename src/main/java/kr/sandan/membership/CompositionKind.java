package kr.sandan.membership;

/** What a council may have to be made up of. */
public enum CompositionKind {
    /** 최소 회원 수. */
    MEMBERS_AT_LEAST,
    /** 회원 유형 수: at least so many kinds of organisations. */
    TYPES_AT_LEAST,
    /** 연계단지 참여: every linked complex of the hub has a member, or somebody of it came within the last twelve months. */
    LINKED_TAKE_PART;

    public String messageKey() {
        return "membership.rule." + name();
    }

    public boolean asksNumber() {
        return this != LINKED_TAKE_PART;
    }
}
