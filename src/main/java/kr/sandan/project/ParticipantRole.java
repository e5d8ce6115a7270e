package kr.sandan.project;

/** What a participant does in a project. */
public enum ParticipantRole {
    /** 주관기관. */
    LEAD,
    /** 참여기관. */
    MEMBER,
    /** 위탁기관. */
    COMMISSIONED,
    /** 수요기업. */
    DEMAND,
    /** 지원기관. */
    SUPPORT;

    /** Whether whoever takes part so gets support. */
    boolean isSupported() {
        return this == LEAD || this == MEMBER || this == DEMAND;
    }

    public String messageKey() {
        return "project.role." + name();
    }
}
