package kr.sandan.complex;

/** The four types of industrial complex in the order in which the statistics print them. */
public enum ComplexType {
    /** 국가산업단지: designated by the minister. */
    NATIONAL,
    /** 일반산업단지: designated by a governor or mayor. */
    GENERAL,
    /** 도시첨단산업단지: of high-tech industry in a city; the type is younger than the others. */
    URBAN_HIGH_TECH,
    /** 농공단지: in farming and fishing areas. */
    AGRO_INDUSTRIAL
}
