package kr.sandan.cluster;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.sandan.cluster.ClusterTopic.Function;
import kr.sandan.cluster.ClusterTopic.Knowledge;
import kr.sandan.cluster.ClusterTopic.Standing;
import kr.sandan.complex.ComplexFacts.Point;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Enters a cluster; what nobody knows is left out and can be said later.
 *
 * @param programmeId the family to which it belongs
 * @param name what it is called
 * @param standing how far it has come
 * @param provinces codes of the provinces in which it lies
 * @param function its type by what it does
 * @param knowledge its type by how it comes to its knowledge
 * @param centre the name of the place from which distances are measured
 * @param point where that is
 * @param from since when all this holds, null where nobody knows
 * @param sample whether it is invented, for demonstration
 * @param provenance who says so and why
 * @param submissionKey the form's own key: the same form sent again enters nothing
 */
public record OpenCluster(
        long programmeId,
        String name,
        @Nullable String nameEn,
        Standing standing,
        List<String> provinces,
        @Nullable String industry,
        @Nullable String industryEn,
        @Nullable String linkedIndustry,
        @Nullable String linkedIndustryEn,
        @Nullable Function function,
        @Nullable Knowledge knowledge,
        @Nullable String centre,
        @Nullable String centreEn,
        @Nullable Point point,
        @Nullable PartialDate from,
        boolean sample,
        Provenance provenance,
        String submissionKey) {

    /** What it says, each for itself. */
    List<ClusterContent> contents() {
        if (point != null && centre == null) throw new RuleBroken("centre", "cluster.fact.text.CENTRE");
        Stream<@Nullable ClusterContent> one = Stream.of(
                ClusterContent.choice(ClusterTopic.STANDING, standing.name()),
                ClusterContent.text(ClusterTopic.NAME, name, nameEn),
                industry == null ? null : ClusterContent.text(ClusterTopic.INDUSTRY, industry, industryEn),
                linkedIndustry == null
                        ? null
                        : ClusterContent.text(ClusterTopic.LINKED_INDUSTRY, linkedIndustry, linkedIndustryEn),
                function == null ? null : ClusterContent.choice(ClusterTopic.FUNCTION, function.name()),
                knowledge == null ? null : ClusterContent.choice(ClusterTopic.KNOWLEDGE, knowledge.name()),
                centre == null
                        ? null
                        : new ClusterContent(ClusterTopic.CENTRE, centre, centreEn, null, null, null, point, null));
        return Stream.concat(
                        one.filter(Objects::nonNull),
                        provinces.stream().distinct().map(ClusterContent::province))
                .toList();
    }

    OpenCluster told(Provenance by) {
        return new OpenCluster(
                programmeId,
                name,
                nameEn,
                standing,
                provinces,
                industry,
                industryEn,
                linkedIndustry,
                linkedIndustryEn,
                function,
                knowledge,
                centre,
                centreEn,
                point,
                from,
                sample,
                by,
                submissionKey);
    }
}
