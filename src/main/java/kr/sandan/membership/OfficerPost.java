package kr.sandan.membership;

/** What a person is to a council. */
public enum OfficerPost {
    /** 회장: one at a time. */
    CHAIR,
    /** 코디네이터: finds tasks and brings people together. */
    COORDINATOR;

    public String messageKey() {
        return "membership.post." + name();
    }
}
