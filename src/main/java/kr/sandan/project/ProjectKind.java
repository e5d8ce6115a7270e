package kr.sandan.project;

/** What kind of project it is. */
public enum ProjectKind {
    /** 단위과제: found and supported by one council. */
    UNIT_TASK,
    /** 연계·협력 과제: across complexes or regions, station by station. */
    LINKAGE,
    /** 해외협력: exchange of technology, talks on investment abroad. */
    OVERSEAS,
    /** 메가 R&amp;D 컨소시엄: a common problem, solved by many under one lead. */
    CONSORTIUM,
    /** 인력양성: training to the needs of firms. */
    TRAINING,
    /** 테스트베드 실증: a technology is shown to work. */
    TEST_BED,
    /** 창업보육: young firms taken in. */
    INCUBATION;

    public String messageKey() {
        return "project.kind." + name();
    }
}
