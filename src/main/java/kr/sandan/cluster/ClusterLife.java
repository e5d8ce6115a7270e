package kr.sandan.cluster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A cluster with everything that was known of it on a day.
 *
 * @param id its number
 * @param programmeId the family to which it belongs
 * @param sample whether it is invented, for demonstration
 * @param version that a form must carry to be accepted
 * @param facts what is known, by topic and track, oldest first
 */
public record ClusterLife(long id, long programmeId, boolean sample, int version, List<ClusterFact> facts) {

    public List<ClusterFact> of(ClusterTopic topic) {
        return facts.stream().filter(fact -> fact.topic() == topic).toList();
    }

    /** What holds of a topic on a day; of a topic with one fact at a time, at most one. */
    public List<ClusterFact> on(ClusterTopic topic, LocalDate day) {
        return of(topic).stream().filter(fact -> fact.holdsOn(day)).toList();
    }

    /** What holds of a topic that has one fact at a time. */
    public Optional<ClusterContent> at(ClusterTopic topic, LocalDate day) {
        return on(topic, day).stream().findFirst().map(ClusterFact::content);
    }

    /** What holds of a topic that day; where nothing does, the last thing before, else the first after. */
    public Optional<ClusterContent> nearest(ClusterTopic topic, LocalDate day) {
        List<ClusterFact> said = of(topic);
        return said.stream()
                .filter(fact -> !fact.startsAfter(day))
                .reduce((first, second) -> second)
                .or(() -> said.stream().findFirst())
                .map(ClusterFact::content);
    }
}
