package kr.sandan.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A council with everything that was known of it on a day.
 *
 * @param id its number
 * @param sample whether it is invented, for demonstration
 * @param version that a form must carry to be accepted
 * @param facts what is known, by topic and track, oldest first
 */
public record CouncilLife(long id, boolean sample, int version, List<CouncilFact> facts) {

    public List<CouncilFact> of(CouncilTopic topic) {
        return facts.stream().filter(fact -> fact.topic() == topic).toList();
    }

    /** What holds of a topic that has one fact at a time. */
    public Optional<CouncilFact> at(CouncilTopic topic, LocalDate day) {
        return of(topic).stream().filter(fact -> fact.holdsOn(day)).findFirst();
    }

    /** The designations to which it belonged on a day. */
    public List<Long> sitesOn(LocalDate day) {
        return of(CouncilTopic.SITE).stream()
                .filter(fact -> fact.holdsOn(day))
                .flatMap(fact -> Optional.ofNullable(fact.content().siteId()).stream())
                .toList();
    }

    /** What holds of a topic that day; where nothing does, the last thing before, else the first after. */
    public Optional<CouncilContent> nearest(CouncilTopic topic, LocalDate day) {
        List<CouncilFact> said = of(topic);
        return said.stream()
                .filter(fact -> !fact.startsAfter(day))
                .reduce((first, second) -> second)
                .or(() -> said.stream().findFirst())
                .map(CouncilFact::content);
    }

    /** Its founding: when the first status known began; null where nobody knows. */
    public @Nullable PartialDate founded() {
        return of(CouncilTopic.STATUS).stream()
                .findFirst()
                .map(fact -> fact.span().from())
                .orElse(null);
    }

    /** Whether something that it did on a day can have happened: a status holds, or its founding is not known. */
    public boolean existsOn(LocalDate day) {
        return at(CouncilTopic.STATUS, day).isPresent();
    }
}
