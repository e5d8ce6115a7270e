package kr.sandan.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.sandan.office.PublicBody;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Option;
import kr.sandan.programme.FactTopic;
import kr.sandan.programme.ProgrammeLife;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.ServiceCatalogue;
import kr.sandan.programme.Standing;
import kr.sandan.source.SourceQueries;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a programme is changed, with the choices they offer. */
@Component
class ProgrammeFormPages {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int STEP = 5;

    private final ProgrammeQueries programmes;
    private final CataloguePages catalogues;
    private final FactLines lines;
    private final SourceQueries sources;
    private final PublicBodyQueries bodies;
    private final ProgrammeWords words;
    private final Clock clock;

    ProgrammeFormPages(
            ProgrammeQueries programmes,
            CataloguePages catalogues,
            FactLines lines,
            SourceQueries sources,
            PublicBodyQueries bodies,
            ProgrammeWords words,
            Clock clock) {
        this.programmes = programmes;
        this.catalogues = catalogues;
        this.lines = lines;
        this.sources = sources;
        this.bodies = bodies;
        this.words = words;
        this.clock = clock;
    }

    /** What is held of a topic, with the topic for a link to say something new. */
    record TopicLines(FactTopic topic, String title, List<FactLines.FactLine> held) {}

    ProgrammeLife held(long id) {
        return programmes.life(id, AsOf.today(clock)).orElseThrow(() -> new NotFound("programme", id));
    }

    ModelAndView newProgramme() {
        return new ModelAndView("programme/new")
                .addObject("stages", standings(FactTopic.STAGE))
                .addObject("sourceChoices", sourceChoices());
    }

    /** Everything held of a programme, each with what can be done to it. */
    ModelAndView edit(long id) {
        ProgrammeLife life = held(id);
        Locale locale = LocaleContextHolder.getLocale();
        AsOf today = AsOf.today(clock);
        List<CataloguePages.Version> versions = catalogues.of(life, today, locale);
        return page("programme/edit", life)
                .addObject(
                        "topics",
                        Arrays.stream(FactTopic.values())
                                .map(topic -> new TopicLines(
                                        topic,
                                        words.message("programme.topic." + topic, locale),
                                        lines.of(life.of(topic), today, locale)))
                                .toList())
                .addObject("catalogues", versions)
                .addObject("serviceChoices", serviceChoices(versions))
                .addObject("bases", options(Stream.of(ServiceCatalogue.Basis.values()), "programme.crosswalk.basis."))
                .addObject("nameForm", ServiceForms.NameForm.EMPTY)
                .addObject("tieForm", ServiceForms.TieForm.EMPTY)
                .addObject("sourceChoices", sourceChoices());
    }

    /** The form of one fact; beside it what is held of its topic. */
    ModelAndView fact(long id, FactForm form) {
        ProgrammeLife life = held(id);
        FactTopic topic = form.topic() == null ? FactTopic.NAME : form.topic();
        return page("programme/fact", life)
                .addObject("topic", topic)
                .addObject("standings", standings(topic))
                .addObject("kinds", options(Stream.of(FactForm.Kind.values()), "programme.form.kind."))
                .addObject("bodies", bodyChoices(topic))
                .addObject("held", lines.of(life.of(topic), AsOf.today(clock), LocaleContextHolder.getLocale()))
                .addObject("sourceChoices", sourceChoices());
    }

    ModelAndView done(String key, long id, String path, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.message(key, LocaleContextHolder.getLocale()));
        ModelAndView page = new ModelAndView("redirect:/programmes/" + id + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    private ModelAndView page(String view, ProgrammeLife life) {
        Locale locale = LocaleContextHolder.getLocale();
        return new ModelAndView(view)
                .addObject("programme", life)
                .addObject("name", words.name(life, AsOf.today(clock).valid(), locale));
    }

    private List<Option> standings(FactTopic topic) {
        List<Standing> standings = topic.standings();
        return options(standings.stream(), "programme.standing.");
    }

    private List<Option> options(Stream<? extends Enum<?>> values, String prefix) {
        Locale locale = LocaleContextHolder.getLocale();
        return values.map(value -> new Option(value.name(), words.message(prefix + value.name(), locale)))
                .toList();
    }

    /** Those that may lead: ministries and committees a programme, besides them the agency and provinces run it. */
    private List<Option> bodyChoices(FactTopic topic) {
        if (!topic.ofBody()) return List.of();
        boolean korean = LocaleContextHolder.getLocale().getLanguage().equals("ko");
        if (topic == FactTopic.ORIGIN) return everyBody(korean);
        return bodies.at(AsOf.today(clock).valid()).stream()
                .filter(body -> topic != FactTopic.MINISTRY
                        || body.kind() == PublicBody.Kind.MINISTRY
                        || body.kind() == PublicBody.Kind.COMMITTEE)
                .map(body -> new Option(String.valueOf(body.id()), korean ? body.name() : body.nameEn()))
                .toList();
    }

    /**
     * Whoever proposed a programme may be called otherwise today, or be no more: each body by its last name, as far as it
     * was there at the turn of a fifth year or is there today.
     */
    private List<Option> everyBody(boolean korean) {
        LocalDate today = AsOf.today(clock).valid();
        Map<Long, String> last = new LinkedHashMap<>();
        Stream.concat(
                        Stream.iterate(EARLIEST, day -> day.isBefore(today), day -> day.plusYears(STEP)),
                        Stream.of(today))
                .flatMap(day -> bodies.at(day).stream())
                .forEach(body -> last.put(body.id(), korean ? body.name() : body.nameEn()));
        return last.entrySet().stream()
                .map(one -> new Option(String.valueOf(one.getKey()), one.getValue()))
                .toList();
    }

    private static List<Option> serviceChoices(List<CataloguePages.Version> versions) {
        return versions.stream()
                .flatMap(version -> version.services().stream()
                        .map(service -> new Option(
                                String.valueOf(service.id()), service.name() + " (" + version.title() + ")")))
                .toList();
    }

    private List<Option> sourceChoices() {
        return sources.all().stream()
                .map(source -> new Option(String.valueOf(source.id()), source.line()))
                .toList();
    }
}
