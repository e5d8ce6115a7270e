package kr.sandan.council.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.council.CouncilContent;
import kr.sandan.council.CouncilDesk;
import kr.sandan.council.CouncilLife;
import kr.sandan.council.CouncilReach;
import kr.sandan.council.CouncilStatus;
import kr.sandan.council.CouncilTopic;
import kr.sandan.council.Councils;
import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Option;
import kr.sandan.source.SourceQueries;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a council is changed, with the choices they offer. */
@Component
class CouncilFormPages {

    private final Councils councils;
    private final CouncilDesk desk;
    private final CouncilReach reach;
    private final CouncilLines lines;
    private final SourceQueries sources;
    private final CouncilWords words;
    private final Clock clock;

    CouncilFormPages(
            Councils councils,
            CouncilDesk desk,
            CouncilReach reach,
            CouncilLines lines,
            SourceQueries sources,
            CouncilWords words,
            Clock clock) {
        this.councils = councils;
        this.desk = desk;
        this.reach = reach;
        this.lines = lines;
        this.sources = sources;
        this.words = words;
        this.clock = clock;
    }

    /** What is held of a topic, with the topic for a link to say something new. */
    record TopicLines(CouncilTopic topic, String title, List<CouncilLines.Line> held) {}

    /** A council that the acting account may change; another headquarters' one is not there. */
    CouncilLife held(long id) {
        reach.requireMine(id);
        return councils.life(id, AsOf.today(clock)).orElseThrow(() -> new NotFound("council", id));
    }

    ModelAndView newCouncil() {
        return choices(new ModelAndView("council/new"));
    }

    /** Everything held of a council, each with what can be done to it. */
    ModelAndView edit(long id) {
        CouncilLife life = held(id);
        Locale locale = LocaleContextHolder.getLocale();
        return page("council/edit", life)
                .addObject(
                        "topics",
                        Arrays.stream(CouncilTopic.values())
                                .map(topic -> new TopicLines(
                                        topic,
                                        words.message("council.topic." + topic, locale),
                                        lines.of(life.of(topic), AsOf.today(clock), locale)))
                                .toList());
    }

    /** The form of one fact; beside it what is held of its topic. */
    ModelAndView fact(long id, CouncilFactForm form) {
        CouncilLife life = held(id);
        Locale locale = LocaleContextHolder.getLocale();
        CouncilTopic topic = form.topic() == null ? CouncilTopic.NAME : form.topic();
        return choices(page("council/fact", life))
                .addObject("topic", topic)
                .addObject("kinds", options(CouncilFactForm.Kind.values(), "council.form.kind."))
                .addObject("held", lines.of(life.of(topic), AsOf.today(clock), locale));
    }

    ModelAndView done(String key, long id, String path, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.message(key, LocaleContextHolder.getLocale()));
        ModelAndView page = new ModelAndView("redirect:/councils/" + id + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    private ModelAndView choices(ModelAndView page) {
        return page.addObject("statuses", options(CouncilStatus.values(), "council.status."))
                .addObject("siteChoices", siteChoices())
                .addObject(
                        "sourceChoices",
                        sources.all().stream()
                                .map(source -> new Option(String.valueOf(source.id()), source.line()))
                                .toList());
    }

    private ModelAndView page(String view, CouncilLife life) {
        Locale locale = LocaleContextHolder.getLocale();
        String name = life.nearest(CouncilTopic.NAME, AsOf.today(clock).valid())
                .map((CouncilContent said) -> CouncilWords.name(String.valueOf(said.text()), said.textEn(), locale))
                .orElse(String.valueOf(life.id()));
        return new ModelAndView(view).addObject("council", life).addObject("name", name);
    }

    private List<Option> siteChoices() {
        Locale locale = LocaleContextHolder.getLocale();
        return desk.siteChoices().stream()
                .map(site -> new Option(
                        String.valueOf(site.id()),
                        site.name() + " ("
                                + words.message(
                                        DesignationRole.valueOf(site.role()).messageKey(), locale)
                                + ")"))
                .toList();
    }

    private List<Option> options(Enum<?>[] values, String prefix) {
        Locale locale = LocaleContextHolder.getLocale();
        return Stream.of(values)
                .map(value -> new Option(value.name(), words.message(prefix + value.name(), locale)))
                .toList();
    }
}
