package kr.sandan.cluster;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which clusters are meant; null leaves a condition out.
 *
 * @param q part of a name or of an industry
 * @param presence how far it had come; null for those that count
 * @param function its type by what it does
 * @param knowledge its type by how it comes to its knowledge
 * @param sample whether it is invented
 */
public record ClusterFilter(
        @Nullable String q,
        @Nullable Long programme,
        ClusterEntry.@Nullable Presence presence,
        @Nullable String province,
        ClusterTopic.@Nullable Function function,
        ClusterTopic.@Nullable Knowledge knowledge,
        @Nullable Boolean sample) {

    public static final ClusterFilter ALL = new ClusterFilter(null, null, null, null, null, null, null);

    public static ClusterFilter ofProgramme(long id) {
        return new ClusterFilter(null, id, null, null, null, null, null);
    }

    /** Whether a cluster fits on the day of its entry, with everything that is asked. */
    boolean fits(ClusterEntry cluster, ClusterLine line) {
        return (presence == null ? cluster.presence().counts() : presence == cluster.presence())
                && (programme == null || cluster.life().programmeId() == programme)
                && (province == null || cluster.provinces().contains(province))
                && (function == null || function.name().equals(line.function()))
                && (knowledge == null || knowledge.name().equals(line.knowledge()))
                && (sample == null || cluster.life().sample() == sample)
                && (q == null || speaksOf(q.strip().toLowerCase(Locale.ROOT), cluster, line));
    }

    private static boolean speaksOf(String part, ClusterEntry cluster, ClusterLine line) {
        return Stream.of(cluster.name(), cluster.nameEn(), line.industry(), line.linkedIndustry())
                .filter(Objects::nonNull)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
    }
}
