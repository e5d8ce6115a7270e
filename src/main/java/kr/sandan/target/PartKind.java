package kr.sandan.target;

/** What a part of a plan is. */
public enum PartKind {
    /** 사업 장소: where the programme works, in which role. */
    SITE,
    /** 사업대상지: a city or county of its area. */
    AREA,
    /** 구성 사업: what is built or done, in which phase and at which site. */
    COMPONENT;

    public String messageKey() {
        return "target.part." + name();
    }
}
