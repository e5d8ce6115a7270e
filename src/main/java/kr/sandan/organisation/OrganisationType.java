package kr.sandan.organisation;

/** What kind of organisation takes part in clusters. */
public enum OrganisationType {
    /** 기업. */
    FIRM,
    /** 대학. */
    UNIVERSITY,
    /** 공공연구기관: government-funded and public research institutes. */
    PUBLIC_INSTITUTE,
    /** 민간연구기관: institutes of firms and others that are not public. */
    PRIVATE_INSTITUTE,
    /** 테크노파크(TP). */
    TECHNO_PARK,
    /** 광역위원회: the committee of a wide-area economic region. */
    REGIONAL_COMMITTEE,
    /** 선도산업지원단: the office that supports the leading industries of a wide-area region. */
    LEADING_INDUSTRY_OFFICE,
    /** 지방자치단체. */
    LOCAL_GOVERNMENT,
    /** 공공기관: other public bodies, such as those moved to innovation cities. */
    PUBLIC_AGENCY,
    /** 협회·단체. */
    ASSOCIATION,
    /** 컨설팅회사. */
    CONSULTING,
    /** 지식집약사업 서비스회사. */
    KNOWLEDGE_SERVICE,
    /** 브로커: brings those together who have knowledge and those who look for it. */
    BROKER,
    /** 벤처캐피털. */
    VENTURE_CAPITAL,
    /** 그 밖의 지원기관. */
    SUPPORT_AGENCY
}
