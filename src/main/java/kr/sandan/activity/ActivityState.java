package kr.sandan.activity;

/** How far an activity has come. */
public enum ActivityState {
    /** 예정: to be held; past its day it asks to be reported or cancelled. */
    PLANNED,
    /** 개최: held, with its outcome. */
    HELD,
    /** 취소: never held, with a reason. */
    CANCELLED
}
