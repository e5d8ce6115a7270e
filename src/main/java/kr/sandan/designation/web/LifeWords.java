package kr.sandan.designation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.sandan.designation.DesignationLife;
import kr.sandan.designation.EventKind;
import kr.sandan.designation.SiteFacts;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the life of a designation in sentences. */
@Component
class LifeWords {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AsOf.ZONE);

    private final DesignationWords words;
    private final SourceQueries sources;

    LifeWords(DesignationWords words, SourceQueries sources) {
        this.words = words;
        this.sources = sources;
    }

    List<DesignationPage.Act> acts(List<DesignationLife.Event> events, Locale locale) {
        Map<Long, Citation> cited = sources.sources(
                events.stream().map(DesignationLife.Event::sourceId).toList());
        return events.stream()
                .map(event -> act(event, cited.get(event.sourceId()), locale))
                .toList();
    }

    private DesignationPage.Act act(DesignationLife.Event event, @Nullable Citation source, Locale locale) {
        String kind = words.message(event.kind().messageKey(), locale);
        Long load = event.loadId();
        return new DesignationPage.Act(
                (day(event) + " " + kind).strip(),
                event.said().stream()
                        .map(said -> line(said, late(event, said, source) ? source : null, locale))
                        .toList(),
                event.takenBack().stream().map(said -> line(said, null, locale)).toList(),
                event.others().stream().map(party -> link(party, locale)).toList(),
                event.reason(),
                source == null ? DesignationWords.NOTHING : source.line(),
                "/sources/" + event.sourceId(),
                words.message("designation.life.entered", locale, MINUTE.format(event.enteredAt())),
                event.enteredBy(),
                load == null
                        ? null
                        : new DesignationPage.Link(
                                "/loads/" + load, words.message("designation.life.load", locale, load), null));
    }

    /** The day of an act as precisely as what it said of it; empty where it has none. */
    private static String day(DesignationLife.Event event) {
        LocalDate day = event.day();
        if (day == null) return "";
        return event.said().stream()
                .flatMap(said -> Stream.of(said.span().from(), said.span().until()))
                .flatMap(Stream::ofNullable)
                .filter(date -> date.date().equals(day))
                .findFirst()
                .map(PartialDate::toString)
                .orElse(day.toString());
    }

    DesignationPage.Link link(DesignationLife.Party party, Locale locale) {
        return new DesignationPage.Link(
                "/designations/" + party.id(),
                party.name(),
                words.message(party.role().messageKey(), locale) + ", " + words.span(party.span(), locale));
    }

    /** Whether a first designation could not count as known since its source was public, as history does. */
    private static boolean late(DesignationLife.Event event, DesignationLife.Said said, @Nullable Citation source) {
        boolean first = event.kind() == EventKind.DESIGNATED || event.kind() == EventKind.LOADED;
        return source != null
                && first
                && event.takenBack().isEmpty()
                && said.equals(event.said().get(0))
                && source.knownOn().isBefore(LocalDate.ofInstant(said.knownFrom(), AsOf.ZONE));
    }

    /** @param late the source since whose publication it could not count as known, else null */
    private DesignationPage.Line line(DesignationLife.Said said, @Nullable Citation late, Locale locale) {
        List<String> parts = new ArrayList<>();
        parts.add(said.name());
        parts.add(words.span(said.span(), locale));
        if (said.hub() != null) parts.add(words.message("designation.life.hub", locale, said.hub()));
        for (SiteFacts.Gap gap : said.gaps()) parts.add(words.message("designation.gap." + gap, locale));
        if (!said.complexes().isEmpty())
            parts.add(words.message("designation.life.complexes", locale, String.join(", ", said.complexes())));
        return new DesignationPage.Line(
                String.join(" · ", parts),
                late == null
                        ? words.message("designation.life.known", locale, day(said.knownFrom()))
                        : words.message("designation.life.known-late", locale, day(said.knownFrom()), late.knownOn()),
                said.superseded());
    }

    private static String day(Instant instant) {
        return instant.atZone(AsOf.ZONE).toLocalDate().toString();
    }
}
