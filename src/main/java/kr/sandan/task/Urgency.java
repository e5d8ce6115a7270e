package kr.sandan.task;

/** How soon the firm needs help. */
public enum Urgency {
    /** 긴급: production or a contract stands still. */
    HIGH,
    /** 보통. */
    NORMAL,
    /** 여유: it can wait. */
    LOW
}
