package kr.sandan.project;

import java.util.Arrays;
import java.util.List;

/** What is counted month by month in projects that move persons or firms. */
public enum FlowMeasure {
    /** 유치: persons attracted. */
    ATTRACTED(ProjectKind.TRAINING),
    /** 양성: persons trained. */
    TRAINED(ProjectKind.TRAINING),
    /** 채용: persons hired. */
    HIRED(ProjectKind.TRAINING),
    /** 창업: persons who founded a firm. */
    FOUNDED(ProjectKind.TRAINING),
    /** 입주: firms taken in. */
    MOVED_IN(ProjectKind.INCUBATION),
    /** 졸업·퇴거: firms that left. */
    MOVED_OUT(ProjectKind.INCUBATION);

    private final ProjectKind kind;

    FlowMeasure(ProjectKind kind) {
        this.kind = kind;
    }

    /** What is counted in projects of a kind; nothing in most. */
    public static List<FlowMeasure> of(ProjectKind kind) {
        return Arrays.stream(values()).filter(one -> one.kind == kind).toList();
    }

    public String messageKey() {
        return "project.flow." + name();
    }
}
