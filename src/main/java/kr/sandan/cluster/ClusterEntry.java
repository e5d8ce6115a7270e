package kr.sandan.cluster;

import java.util.List;
import kr.sandan.cluster.space.SpatialRules;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as it stood on a day, as known on a day.
 *
 * @param life everything that is known of it
 * @param presence how far it had come
 * @param name what it was called
 * @param nameEn its English name, if one is known
 * @param provinces codes of the provinces in which it lay
 * @param centre from where distances are measured, null where nobody says
 * @param nodes of what it consisted, ground and institutions
 * @param rules whether it kept the spatial rules
 */
public record ClusterEntry(
        ClusterLife life,
        Presence presence,
        String name,
        @Nullable String nameEn,
        List<String> provinces,
        @Nullable ClusterContent centre,
        List<ClusterNode> nodes,
        SpatialRules rules) {

    /** How far a cluster had come on a day. */
    public enum Presence {
        /** 추진 전: a standing begins later only. */
        NOT_YET,
        /** 추진 중. */
        PLANNED,
        /** 지정. */
        DESIGNATED,
        /** 종료: its last standing ended. */
        ENDED;

        public String messageKey() {
            return "cluster.presence." + name();
        }

        /** Whether the cluster counts on the day. */
        public boolean counts() {
            return this == PLANNED || this == DESIGNATED;
        }
    }

    public long id() {
        return life.id();
    }

    /** What it was called in a language; in Korean where it has no English name. */
    public String name(boolean korean) {
        return korean || nameEn == null ? name : nameEn;
    }
}
