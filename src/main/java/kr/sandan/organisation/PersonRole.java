package kr.sandan.organisation;

/** What somebody is at an organisation. */
public enum PersonRole {
    /** 대표자. */
    REPRESENTATIVE,
    /** 담당자. */
    CONTACT,
    /** 연구자. */
    RESEARCHER,
    /** 전문가. */
    EXPERT,
    /** 공무원. */
    OFFICIAL
}
