package kr.sandan.cluster.space;

/** Why a rule cannot be decided. */
public enum Why {
    /** 거점 없음. */
    NO_NODE,
    /** 중심점 좌표 미입력. */
    NO_CENTRE,
    /** 거점 좌표 미입력. */
    NO_POINT,
    /** 거점 면적 미입력. */
    NO_AREA,
    /** 기준 미입력: no limit is entered for the day. */
    NO_LIMIT,
    /** 기준 둘 사이: in a metropolitan city it would break the rule, elsewhere not. */
    BETWEEN_LIMITS
}
