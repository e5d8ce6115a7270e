package kr.sandan.target;

/** What a part of a phase consists in. */
public enum Work {
    /** 산업화지원센터 건축: a centre that helps firms into production is built. */
    CENTRE,
    /** 장비 구축: equipment is set up. */
    EQUIPMENT,
    /** 창업보육: new firms are incubated. */
    INCUBATION,
    /** 인력 양성: people are trained. */
    TRAINING,
    /** 생산집적지 조성: a place of production is laid out. */
    PRODUCTION_SITE,
    /** 원료 생산·가공 집적지 조성: a place of raw materials is laid out. */
    MATERIALS_SITE,
    /** 그 밖: told by its name alone. */
    OTHER;

    public String messageKey() {
        return "target.work." + name();
    }
}
