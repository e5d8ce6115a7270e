package kr.sandan.activity;

/** What money was spent on. */
public enum CostCategory {
    /** 장소 임차. */
    VENUE,
    /** 강사료. */
    SPEAKER,
    /** 여비. */
    TRAVEL,
    /** 식비·다과. */
    MEAL,
    /** 자료 제작. */
    MATERIAL,
    /** 기타. */
    OTHER
}
