package kr.sandan.call;

/** What a partner of an applicant does. */
public enum PartnerRole {
    /** 참여기관. */
    PARTICIPANT,
    /** 위탁기관. */
    COMMISSIONED,
    /** 수요기업. */
    DEMAND,
    /** 지원기관. */
    SUPPORT;

    public String messageKey() {
        return "call.partner." + name();
    }
}
