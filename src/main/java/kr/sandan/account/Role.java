package kr.sandan.account;

import java.util.Locale;

/** What an account may do; its scope, where one applies, comes from the office it works for. */
public enum Role {
    /** 열람자: reads, changes nothing. */
    VIEWER,
    /** 사업 담당자: runs the programme at the ministry. */
    PROGRAMME_OFFICER,
    /** 승인자: approves what staff of the same office, or of the offices below, hand in. */
    APPROVER,
    /** 지역본부 직원: records what happens in the complexes of one headquarters. */
    REGIONAL_STAFF,
    /** 본사 직원: works across all headquarters. */
    HEAD_OFFICE_STAFF,
    /** 평가위원: outside expert, sees what is given to review. */
    REVIEWER,
    /** 관리자: accounts, regions, offices, loads. */
    ADMIN;

    public String messageKey() {
        return "account.role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
