package kr.sandan.programme.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeEvent;
import kr.sandan.programme.ProgrammeEvents;
import kr.sandan.programme.ProgrammeFact;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.Span;
import org.springframework.stereotype.Component;

/** What is said of a programme itself, in its timeline. */
@Component
class FactEvents implements ProgrammeEvents {

    private final ProgrammeQueries programmes;
    private final ProgrammeWords words;

    FactEvents(ProgrammeQueries programmes, ProgrammeWords words) {
        this.programmes = programmes;
        this.words = words;
    }

    @Override
    public List<ProgrammeEvent> events(Programme programme, AsOf asOf, Locale locale) {
        return programmes.life(programme.id(), asOf).stream()
                .flatMap(life -> life.facts().stream())
                .map(fact -> event(fact, asOf, locale))
                .toList();
    }

    private ProgrammeEvent event(ProgrammeFact fact, AsOf asOf, Locale locale) {
        Span span = fact.span();
        PartialDate until = span.until();
        return new ProgrammeEvent(
                span.from(),
                until,
                words.message("programme.topic." + fact.topic(), locale),
                words.said(fact, asOf, locale),
                null,
                fact.sourceId());
    }
}
