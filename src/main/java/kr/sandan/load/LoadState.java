package kr.sandan.load;

import java.util.Locale;

/** Where a load stands. */
public enum LoadState {
    /** 점검 중: the dry run is at work. */
    CHECKING,
    /** 판정 대기: rows wait for a person's decision. */
    REVIEW,
    /** 점검 완료: ready to be applied, or to be handed to a second person. */
    CHECKED,
    /** 승인 대기: waits for the second person. */
    SUBMITTED,
    /** 반영 중: being written. */
    APPLYING,
    /** 반영 완료: in force. */
    APPLIED,
    /** 반려: the file has errors, or is no such file. */
    REFUSED,
    /** 실패: the portal could not finish; nothing was written. */
    FAILED,
    /** 취소: given up by a person. */
    CANCELLED,
    /** 되돌림: was in force and was taken back. */
    REVERTED;

    /** Whether somebody or something still has to do with it. */
    public boolean isUnderWay() {
        return switch (this) {
            case CHECKING, REVIEW, CHECKED, SUBMITTED, APPLYING -> true;
            case APPLIED, REFUSED, FAILED, CANCELLED, REVERTED -> false;
        };
    }

    /** Whether the portal is at work on it. */
    public boolean isRunning() {
        return this == CHECKING || this == APPLYING;
    }

    public String messageKey() {
        return "load.state." + name().toLowerCase(Locale.ROOT);
    }
}
