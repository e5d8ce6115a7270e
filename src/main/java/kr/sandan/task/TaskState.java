package kr.sandan.task;

import java.util.List;

/** How far a task has come. */
public enum TaskState {
    /** 발굴: somebody heard of it. */
    FOUND,
    /** 지원 중: something is done about it. */
    UNDER_WAY,
    /** 해결: the firm has the difficulty no more. */
    SOLVED,
    /** 이관: given to another programme, named with its body and day. */
    REFERRED,
    /** 중단: nothing more is done, with a reason. */
    DROPPED;

    /** The states that may follow, the usual one first. */
    public List<TaskState> next() {
        return switch (this) {
            case FOUND -> List.of(UNDER_WAY, REFERRED, DROPPED);
            case UNDER_WAY -> List.of(SOLVED, REFERRED, DROPPED);
            case REFERRED -> List.of(SOLVED, UNDER_WAY);
            case SOLVED, DROPPED -> List.of(UNDER_WAY);
        };
    }

    /** Whether somebody here still has to do something about it. */
    public boolean isOpen() {
        return this == FOUND || this == UNDER_WAY;
    }
}
