package kr.sandan.cluster.space;

/** Which distance a cluster has to keep. */
public enum Setting {
    /** 도 지역. */
    ORDINARY,
    /** 광역시. */
    METROPOLITAN,
    /** 광역시와 도에 걸침: no source tells which distance counts, so that only what lies beyond or within both is decided. */
    MIXED,
    /** 시도 미상: as above. */
    UNKNOWN
}
