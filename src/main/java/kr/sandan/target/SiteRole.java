package kr.sandan.target;

/** What a site is for. */
public enum SiteRole {
    /** 종합지원: support of every kind is brought together there. */
    SUPPORT,
    /** 생산집적지: firms produce there. */
    PRODUCTION,
    /** 원료 생산·가공: raw material is won and worked there. */
    MATERIALS,
    /** 자유무역지역 연계: tied to the designation of a free trade zone. */
    TRADE_ZONE,
    /** 그 밖: told by its name alone. */
    OTHER;

    public String messageKey() {
        return "target.role." + name();
    }
}
