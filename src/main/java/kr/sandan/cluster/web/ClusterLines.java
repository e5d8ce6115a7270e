package kr.sandan.cluster.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.cluster.ClusterFact;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts of a cluster as lines of its page; {@code programme/lines} prints them. */
@Component
class ClusterLines {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AsOf.ZONE);

    private final SourceQueries sources;
    private final ClusterWords words;

    ClusterLines(SourceQueries sources, ClusterWords words) {
        this.sources = sources;
        this.words = words;
    }

    /**
     * One fact.
     *
     * @param id its number
     * @param topic what it is about, in words
     * @param said what it says
     * @param remark why it was entered
     * @param period when it holds
     * @param holds whether it holds on the day of the page
     * @param known the day since which it is known
     * @param enteredAt day and time of its entry
     * @param enteredBy the account's name, null for the first data
     * @param superseded the day on which a later entry took its place, null while none has
     * @param withdrawal why it was withdrawn
     * @param sourceId who says so
     * @param source who says so, in words
     */
    record Line(
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

    List<Line> of(List<ClusterFact> facts, AsOf asOf, Locale locale) {
        Map<Long, Citation> cited = sources.sources(
                facts.stream().map(ClusterFact::sourceId).distinct().toList(), asOf);
        return facts.stream()
                .map(fact -> line(fact, asOf, cited.get(fact.sourceId()), locale))
                .toList();
    }

    /** What is known, in the order in which it came about; what began nobody knows when comes first. */
    List<Line> lifeline(List<ClusterFact> facts, AsOf asOf, Locale locale) {
        return of(
                facts.stream().sorted(Comparator.comparing(ClusterLines::begun)).toList(), asOf, locale);
    }

    private static LocalDate begun(ClusterFact fact) {
        PartialDate from = fact.span().from();
        return from == null ? LocalDate.MIN : from.date();
    }

    private Line line(ClusterFact fact, AsOf asOf, @Nullable Citation source, Locale locale) {
        boolean superseded = fact.supersededAt() != null && fact.supersededAt().isBefore(asOf.knownUntil());
        return new Line(
                fact.id(),
                words.say("cluster.topic." + fact.topic(), locale),
                words.said(fact.content(), asOf, locale),
                fact.reason(),
                words.period(fact.span(), locale),
                fact.holdsOn(asOf.valid()),
                ClusterWords.day(fact.knownFrom()),
                MINUTE.format(fact.enteredAt()),
                fact.enteredBy(),
                superseded && fact.supersededAt() != null ? ClusterWords.day(fact.supersededAt()) : null,
                superseded ? fact.withdrawal() : null,
                fact.sourceId(),
                source == null ? "" : source.line());
    }
}
