package kr.sandan.programme.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.FactTopic;
import kr.sandan.programme.ProgrammeFact;
import kr.sandan.programme.ProgrammeLife;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.Standing;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts of a programme as lines of its page: as they follow each other in the world, and as the portal learnt them. */
@Component
class FactLines {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AsOf.ZONE);

    private final ProgrammeQueries programmes;
    private final SourceQueries sources;
    private final ProgrammeWords words;

    FactLines(ProgrammeQueries programmes, SourceQueries sources, ProgrammeWords words) {
        this.programmes = programmes;
        this.sources = sources;
        this.words = words;
    }

    /**
     * One fact.
     *
     * @param id its number
     * @param topic what it is about, in words
     * @param said what it says
     * @param remark what is noted of it
     * @param period when it holds
     * @param holds whether it is in force on the day of the page; what was only announced never is
     * @param known the day since which it is known
     * @param enteredAt day and time of its entry
     * @param enteredBy the account's name, null for the first data
     * @param superseded the day on which a later entry took its place, null while none has
     * @param withdrawal why it was withdrawn
     * @param sourceId who says so
     * @param source who says so, in words
     */
    record FactLine(
            long id,
            String topic,
            String said,
            @Nullable String remark,
            String period,
            boolean holds,
            String known,
            String enteredAt,
            @Nullable String enteredBy,
            @Nullable String superseded,
            @Nullable String withdrawal,
            long sourceId,
            String source) {}

    List<FactLine> of(List<ProgrammeFact> facts, AsOf asOf, Locale locale) {
        Map<Long, Citation> cited = sources.sources(
                facts.stream().map(ProgrammeFact::sourceId).distinct().toList(), asOf);
        return facts.stream()
                .map(fact -> line(fact, asOf, cited.get(fact.sourceId()), locale))
                .toList();
    }

    /** What is known, in the order in which it came about; what began nobody knows when comes first. */
    List<FactLine> lifeline(ProgrammeLife life, AsOf asOf, Locale locale) {
        Comparator<ProgrammeFact> begun = Comparator.comparing(FactLines::begun);
        return of(life.facts().stream().sorted(begun).toList(), asOf, locale);
    }

    /** Every entry, the one learnt last first. */
    List<FactLine> entries(long programmeId, AsOf asOf, Locale locale) {
        return of(programmes.entries(programmeId, asOf), asOf, locale);
    }

    private static LocalDate begun(ProgrammeFact fact) {
        PartialDate from = fact.span().from();
        return from == null ? LocalDate.MIN : from.date();
    }

    private static boolean isInForce(ProgrammeFact fact, AsOf asOf) {
        boolean said = fact.topic() == FactTopic.PLAN
                || fact.topic().ofMoment()
                || fact.content().standing() == Standing.ANNOUNCED;
        return fact.holdsOn(asOf.valid()) && !said;
    }

    private String period(ProgrammeFact fact, Locale locale) {
        PartialDate from = fact.span().from();
        return fact.topic().ofMoment() && from != null ? from.toString() : words.period(fact.span(), locale);
    }

    private FactLine line(ProgrammeFact fact, AsOf asOf, @Nullable Citation source, Locale locale) {
        boolean superseded = fact.supersededAt() != null && fact.supersededAt().isBefore(asOf.knownUntil());
        return new FactLine(
                fact.id(),
                words.message("programme.topic." + fact.topic(), locale),
                words.said(fact, asOf, locale),
                fact.reason(),
                period(fact, locale),
                isInForce(fact, asOf),
                words.day(fact.knownFrom()),
                MINUTE.format(fact.enteredAt()),
                fact.enteredBy(),
                superseded && fact.supersededAt() != null ? words.day(fact.supersededAt()) : null,
                superseded ? fact.withdrawal() : null,
                fact.sourceId(),
                source == null ? "" : source.line());
    }
}
