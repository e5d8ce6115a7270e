package kr.sandan.cluster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a cluster beside its name: what it makes, and both of its types.
 *
 * @param function code of its type by what it does
 * @param knowledge code of its type by how it comes to its knowledge
 */
public record ClusterLine(
        @Nullable String industry,
        @Nullable String linkedIndustry,
        @Nullable String function,
        @Nullable String knowledge) {

    public static ClusterLine of(ClusterEntry cluster, LocalDate day) {
        ClusterLife life = cluster.life();
        return new ClusterLine(
                life.at(ClusterTopic.INDUSTRY, day).map(ClusterContent::text).orElse(null),
                life.at(ClusterTopic.LINKED_INDUSTRY, day)
                        .map(ClusterContent::text)
                        .orElse(null),
                life.at(ClusterTopic.FUNCTION, day).map(ClusterContent::choice).orElse(null),
                life.at(ClusterTopic.KNOWLEDGE, day).map(ClusterContent::choice).orElse(null));
    }
}
