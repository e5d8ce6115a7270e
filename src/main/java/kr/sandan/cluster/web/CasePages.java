package kr.sandan.cluster.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.cluster.ClusterEntry;
import kr.sandan.cluster.Clusters;
import kr.sandan.cluster.procedure.Act;
import kr.sandan.cluster.procedure.ProcedureCase;
import kr.sandan.cluster.procedure.Procedures;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a case: its stages, what was done, and the form of what is done next. */
@Component
class CasePages {

    private final Procedures procedures;
    private final Clusters clusters;
    private final StageLines lines;
    private final SourceQueries sources;
    private final ClusterWords words;

    CasePages(Procedures procedures, Clusters clusters, StageLines lines, SourceQueries sources, ClusterWords words) {
        this.procedures = procedures;
        this.clusters = clusters;
        this.lines = lines;
        this.sources = sources;
        this.words = words;
    }

    /** Something done, as the page tells of it. */
    record Done(
            ProcedureCase.Entry entry,
            String stage,
            @Nullable String backTo,
            @Nullable Citation source) {}

    ProcedureCase find(long id, AsOf asOf) {
        return procedures.findCase(id, asOf).orElseThrow(() -> new NotFound("case", id));
    }

    ModelAndView page(ProcedureCase one, AsOf asOf, PageFrame frame, Locale locale) {
        boolean korean = ClusterWords.korean(locale);
        ClusterEntry cluster = clusters.find(one.clusterId(), words.today())
                .orElseThrow(() -> new NotFound("cluster", one.clusterId()));
        Map<Long, Citation> cited = sources.sources(
                one.entries().stream()
                        .map(entry -> entry.act().sourceId())
                        .distinct()
                        .toList(),
                asOf);
        return new ModelAndView("cluster/case")
                .addObject("one", one)
                .addObject("cluster", cluster)
                .addObject("name", cluster.name(korean))
                .addObject("procedure", one.template().name(korean))
                .addObject("stages", lines.of(one, asOf, locale))
                .addObject(
                        "done",
                        one.entries().stream()
                                .map(entry -> done(one, entry, cited, korean))
                                .toList())
                .addObject("keeper", ClusterRoutes.keeps(frame))
                .addObject("kinds", words.options(Act.Kind.values(), "procedure.act.", locale))
                .addObject("stageChoices", stages(one, korean))
                .addObject("sourceChoices", words.sourceChoices());
    }

    private static List<Option> stages(ProcedureCase one, boolean korean) {
        return one.template().stages().stream()
                .map(stage -> new Option(String.valueOf(stage.ordinal()), stage.ordinal() + ". " + stage.name(korean)))
                .toList();
    }

    private static Done done(ProcedureCase one, ProcedureCase.Entry entry, Map<Long, Citation> cited, boolean korean) {
        Act act = entry.act();
        Integer backTo = act.backTo();
        return new Done(
                entry,
                one.template().stage(act.stage()).name(korean),
                backTo == null ? null : one.template().stage(backTo).name(korean),
                cited.get(act.sourceId()));
    }

    void csv(ProcedureCase one, AsOf asOf, HttpServletResponse response) {
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "stages.csv"),
                "stage",
                "name",
                "body",
                "decision",
                "state",
                "planned",
                "decided",
                "result",
                "missing",
                "blocked_by")) {
            for (StageLines.Line line : lines.of(one, asOf, Locale.KOREAN))
                csv.row(
                        line.stage().ordinal(),
                        line.name(),
                        line.body(),
                        line.stage().decision().name(),
                        line.state().name(),
                        line.planned(),
                        line.decided(),
                        line.result(),
                        line.missing().isEmpty() ? null : String.join("; ", line.missing()),
                        line.unmet().isEmpty() ? null : String.join("; ", line.unmet()));
            csv.finish();
        }
    }

    ModelAndView done(String key, long id, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.say(key, locale));
        ModelAndView page = new ModelAndView("redirect:/clusters/cases/" + id);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
