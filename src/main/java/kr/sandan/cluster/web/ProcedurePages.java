package kr.sandan.cluster.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.cluster.procedure.ProcedureStage;
import kr.sandan.cluster.procedure.ProcedureStage.DecisionKind;
import kr.sandan.cluster.procedure.ProcedureTemplate;
import kr.sandan.cluster.procedure.Procedures;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of procedures, with what can be chosen on them. */
@Component
class ProcedurePages {

    private final Procedures procedures;
    private final StageLines lines;
    private final PublicBodyQueries bodies;
    private final SourceQueries sources;
    private final ClusterWords words;

    ProcedurePages(
            Procedures procedures,
            StageLines lines,
            PublicBodyQueries bodies,
            SourceQueries sources,
            ClusterWords words) {
        this.procedures = procedures;
        this.lines = lines;
        this.bodies = bodies;
        this.sources = sources;
        this.words = words;
    }

    /** A procedure as a list names it. */
    record Row(ProcedureTemplate template, String name, String programme) {}

    /** A stage as a page names it. */
    record Stage(
            ProcedureStage stage, String name, @Nullable String body) {}

    ModelAndView list(PageFrame frame, Locale locale) {
        return new ModelAndView("cluster/procedures")
                .addObject(
                        "rows",
                        procedures.all().stream().map(one -> row(one, locale)).toList())
                .addObject("writer", ClusterRoutes.writes(frame));
    }

    private Row row(ProcedureTemplate one, Locale locale) {
        return new Row(
                one, one.name(ClusterWords.korean(locale)), words.programme(one.programmeId(), words.today(), locale));
    }

    ModelAndView detail(long id, AsOf asOf, PageFrame frame, Locale locale) {
        ProcedureTemplate one = procedures.find(id).orElseThrow(() -> new NotFound("procedure", id));
        return new ModelAndView("cluster/procedure")
                .addObject("row", row(one, locale))
                .addObject("source", sources.source(one.sourceId()))
                .addObject(
                        "stages",
                        one.stages().stream()
                                .map(stage -> new Stage(
                                        stage,
                                        stage.name(ClusterWords.korean(locale)),
                                        lines.body(stage, asOf.valid(), locale)))
                                .toList())
                .addObject("keeper", ClusterRoutes.keeps(frame))
                .addObject("sourceChoices", words.sourceChoices());
    }

    ModelAndView form(Locale locale) {
        boolean korean = ClusterWords.korean(locale);
        List<Option> known = bodies.at(words.today()).stream()
                .map(body -> new Option(String.valueOf(body.id()), korean ? body.name() : body.nameEn()))
                .toList();
        return new ModelAndView("cluster/procedure-form")
                .addObject("programmes", words.programmeChoices(locale))
                .addObject("bodies", known)
                .addObject("decisions", words.options(DecisionKind.values(), "procedure.decision.", locale))
                .addObject("rows", ProcedureForm.ROWS)
                .addObject("sourceChoices", words.sourceChoices());
    }

    ModelAndView done(String key, long id, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.say(key, locale));
        ModelAndView page = new ModelAndView("redirect:/clusters/procedures/" + id);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
