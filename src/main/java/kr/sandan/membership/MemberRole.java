package kr.sandan.membership;

/** As what an organisation belongs to a council. */
public enum MemberRole {
    /** 간사기관: keeps the council together. */
    LEAD,
    /** 회원. */
    MEMBER,
    /** 지원기관: supports what the council does. */
    SUPPORT,
    /** 자문기관: advises. */
    ADVISORY;

    public String messageKey() {
        return "membership.role." + name();
    }
}
