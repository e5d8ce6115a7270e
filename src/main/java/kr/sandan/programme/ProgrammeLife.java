package kr.sandan.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A programme with everything that was known of it on a day.
 *
 * @param id its number
 * @param code its lasting code
 * @param version that a form must carry to be accepted
 * @param facts what is known, by topic and track, oldest first
 */
public record ProgrammeLife(long id, String code, int version, List<ProgrammeFact> facts) {

    /** Where a day falls in the life of a programme. */
    public enum Presence {
        /** Nothing is known of it. */
        UNKNOWN,
        /** 아직 없음: the first stage known begins later. */
        NOT_YET,
        /** 있음: a stage holds. */
        PRESENT,
        /** 끝남: every stage known has ended. */
        ENDED
    }

    public List<ProgrammeFact> of(FactTopic topic) {
        return facts.stream().filter(fact -> fact.topic() == topic).toList();
    }

    /** What holds of a topic on a day. */
    public List<ProgrammeFact> holding(FactTopic topic, LocalDate day) {
        return of(topic).stream().filter(fact -> fact.holdsOn(day)).toList();
    }

    /** What holds of a topic that has one fact at a time. */
    public Optional<ProgrammeFact> at(FactTopic topic, LocalDate day) {
        return holding(topic, day).stream().findFirst();
    }

    /** The name of a day; where there was none, the last one before, else the first after, so that it still reads well. */
    public Optional<ProgrammeFact> nameAt(LocalDate day) {
        List<ProgrammeFact> names = of(FactTopic.NAME);
        return names.stream()
                .filter(name -> !name.span().days().startsAfter(day))
                .reduce((first, second) -> second)
                .or(() -> names.stream().findFirst());
    }

    public Presence presenceOn(LocalDate day) {
        List<ProgrammeFact> stages = of(FactTopic.STAGE);
        if (stages.isEmpty()) return Presence.UNKNOWN;
        if (stages.stream().anyMatch(stage -> stage.holdsOn(day))) return Presence.PRESENT;
        boolean begun = stages.stream().anyMatch(stage -> !stage.span().days().startsAfter(day));
        return begun ? Presence.ENDED : Presence.NOT_YET;
    }

    /** The first and the last day spoken of by its stages; an unknown start stays unknown. */
    public @Nullable Span lifetime() {
        List<Span> stages =
                of(FactTopic.STAGE).stream().map(ProgrammeFact::span).toList();
        if (stages.isEmpty()) return null;
        boolean goesOn = stages.stream().anyMatch(span -> span.until() == null);
        return new Span(
                stages.get(0).from(),
                goesOn
                        ? null
                        : stages.stream()
                                .map(Span::until)
                                .filter(until -> until != null)
                                .max(Comparator.naturalOrder())
                                .orElse(null));
    }

    Programme on(LocalDate day) {
        Optional<FactContent> name = nameAt(day).map(ProgrammeFact::content);
        return new Programme(
                id,
                code,
                name.map(FactContent::text).orElse(null),
                name.map(FactContent::textEn).orElse(null));
    }
}
