package kr.sandan.project;

import java.util.EnumSet;
import java.util.Set;

/** How far a project has come. */
public enum ProjectState {
    /** 계획. */
    PLANNED,
    /** 협약. */
    AGREED,
    /** 수행. */
    RUNNING,
    /** 중단. */
    SUSPENDED,
    /** 완료. */
    COMPLETED,
    /** 중지: ended before its aim. */
    STOPPED;

    /** Where it may go from here. */
    public Set<ProjectState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(AGREED, STOPPED);
            case AGREED -> EnumSet.of(RUNNING, STOPPED);
            case RUNNING -> EnumSet.of(SUSPENDED, COMPLETED, STOPPED);
            case SUSPENDED -> EnumSet.of(RUNNING, STOPPED);
            case COMPLETED, STOPPED -> EnumSet.noneOf(ProjectState.class);
        };
    }

    /** Whether the step there needs no reason: it is what was agreed on. */
    public boolean goesByItself() {
        return this == PLANNED || this == AGREED || this == RUNNING;
    }

    public String messageKey() {
        return "project.state." + name();
    }
}
