package kr.sandan.programme.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.programme.FactTopic;
import kr.sandan.programme.PlanFigures;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeLife;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.ProgrammeSection;
import kr.sandan.source.PublishedFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The page of one programme. */
@Component
class ProgrammePages {

    /** What says why the programme is there, in the order in which its page tells it. */
    private static final List<FactTopic> AIMS = List.of(
            FactTopic.STRATEGY,
            FactTopic.INDUSTRY,
            FactTopic.PURSUIT,
            FactTopic.OUTCOME,
            FactTopic.MILESTONE,
            FactTopic.ORIGIN,
            FactTopic.BRIEFING);

    private final ProgrammeQueries programmes;
    private final PlanFigures figures;
    private final CataloguePages catalogues;
    private final FactLines lines;
    private final ProgrammeWords words;
    private final List<ProgrammeSection> sections;

    ProgrammePages(
            ProgrammeQueries programmes,
            PlanFigures figures,
            CataloguePages catalogues,
            FactLines lines,
            ProgrammeWords words,
            ObjectProvider<ProgrammeSection> sections) {
        this.programmes = programmes;
        this.figures = figures;
        this.catalogues = catalogues;
        this.lines = lines;
        this.words = words;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ProgrammeSection::order))
                .toList();
    }

    /** A section of another module with something to say. */
    record Said(String titleKey, String template, Object model) {}

    /** A figure as it is printed, with the document that holds it. */
    record FigureLine(
            String text, @Nullable String path, @Nullable String source) {}

    /** A row of the comparison of figures. */
    record FigureRow(String label, List<FigureLine> announced, List<FigureLine> notified, List<FigureLine> actual) {}

    /** Whether the reader may change what is held of programmes. */
    boolean keeps(PageFrame frame) {
        SignedIn reader = frame.account();
        return reader != null && ProgrammeRoutes.KEEPERS.roles().contains(reader.role());
    }

    Map<String, Object> detail(ProgrammeLife life, AsOf asOf, PageFrame frame, Locale locale) {
        LocalDate day = asOf.valid();
        Map<String, Object> model = new HashMap<>();
        model.put("programme", life);
        model.put("presence", life.presenceOn(day));
        model.put("keeper", keeps(frame));
        for (FactTopic topic : FactTopic.values())
            model.put(topic.name().toLowerCase(Locale.ROOT), lines.of(life.of(topic), asOf, locale));
        model.put("aims", aims(life, asOf, locale));
        model.put("name", words.name(life, day, locale));
        model.put("names", lines.of(life.of(FactTopic.NAME), asOf, locale));
        model.put("lifeline", lines.lifeline(life, asOf, locale));
        model.put(
                "ministries",
                life.of(FactTopic.MINISTRY).stream()
                        .flatMap(fact -> words.bodies(fact, asOf, locale).stream())
                        .distinct()
                        .toList());
        model.put(
                "figures",
                figures.of(life, asOf).stream()
                        .map(row -> row(row, frame, locale))
                        .toList());
        model.put("catalogues", catalogues.of(life, asOf, locale));
        model.put("sections", sections(programmes.find(life.id(), asOf).orElseThrow(), asOf));
        model.put("entries", lines.entries(life.id(), asOf, locale));
        return model;
    }

    private List<FactLines.FactLine> aims(ProgrammeLife life, AsOf asOf, Locale locale) {
        return AIMS.stream()
                .flatMap(topic -> lines.of(life.of(topic), asOf, locale).stream())
                .toList();
    }

    private List<Said> sections(Programme programme, AsOf asOf) {
        return sections.stream()
                .flatMap(section -> {
                    Object model = section.model(programme, asOf);
                    return model == null
                            ? Stream.empty()
                            : Stream.of(new Said(section.titleKey(), section.template(), model));
                })
                .toList();
    }

    private FigureRow row(PlanFigures.Row row, PageFrame frame, Locale locale) {
        PlanFigures.Measured measured = row.measured();
        String key = "programme.measure." + measured.measure()
                + (measured.breakdown().isEmpty() ? "" : "." + measured.breakdown());
        return new FigureRow(
                words.message(key, locale),
                published(row.announced(), frame, locale),
                published(row.notified(), frame, locale),
                row.actual().stream()
                        .map(own -> new FigureLine(
                                words.message("programme.figure.actual", locale, own.value(), own.samples()),
                                own.path() == null ? null : frame.thatDay(own.path()),
                                null))
                        .toList());
    }

    private List<FigureLine> published(List<PublishedFigure> figures, PageFrame frame, Locale locale) {
        return figures.stream()
                .map(figure -> new FigureLine(
                        words.figure(figure, locale),
                        frame.thatDay("/sources/" + figure.source().id()),
                        figure.source().line()))
                .toList();
    }
}
