package kr.sandan.cluster.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.sandan.cluster.ClusterLimit;
import kr.sandan.cluster.ClusterLimits;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What programmes ask of the ground of their clusters. */
@Controller
class LimitController {

    private final ClusterLimits limits;
    private final SourceQueries sources;
    private final ClusterWords words;

    LimitController(ClusterLimits limits, SourceQueries sources, ClusterWords words) {
        this.limits = limits;
        this.sources = sources;
        this.words = words;
    }

    /** A limit as the page names it. */
    record Row(
            ClusterLimit limit,
            String programme,
            String value,
            @Nullable Citation source) {}

    @GetMapping("/clusters/limits")
    ModelAndView list(AsOf asOf, PageFrame frame, Locale locale) {
        return page(asOf, frame, locale).addObject("form", LimitForm.EMPTY);
    }

    @GetMapping("/clusters/limits.csv")
    void csv(AsOf asOf, HttpServletResponse response) {
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "limits.csv"),
                "programme",
                "kind",
                "value",
                "unit",
                "valid_from",
                "valid_to",
                "source")) {
            for (Row row : rows(asOf, Locale.KOREAN))
                csv.row(
                        row.limit().programmeId(),
                        row.limit().kind().name(),
                        row.limit().value(),
                        row.limit().kind().unit(),
                        Objects.toString(row.limit().from(), null),
                        Objects.toString(row.limit().until(), null),
                        row.source() == null ? null : row.source().line());
            csv.finish();
        }
    }

    @PostMapping("/clusters/limits")
    ModelAndView enter(
            @Valid @ModelAttribute("form") LimitForm form,
            BindingResult errors,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            RedirectAttributes next) {
        if (form != null) form.check(errors);
        if (!FormErrors.accepted(errors, () -> limits.enter(form.toLimit()))) return page(asOf, frame, locale);
        next.addFlashAttribute("flash", words.say("cluster.limit.entered", locale));
        ModelAndView page = new ModelAndView("redirect:/clusters/limits");
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    private ModelAndView page(AsOf asOf, PageFrame frame, Locale locale) {
        return new ModelAndView("cluster/limits")
                .addObject("limits", rows(asOf, locale))
                .addObject("keeper", ClusterRoutes.keeps(frame))
                .addObject("programmes", words.programmeChoices(locale))
                .addObject("kinds", words.options(ClusterLimit.Kind.values(), "cluster.limit.", locale))
                .addObject("sourceChoices", words.sourceChoices());
    }

    private List<Row> rows(AsOf asOf, Locale locale) {
        List<ClusterLimit> known = limits.known(asOf);
        Map<Long, Citation> cited = sources.sources(
                known.stream().map(ClusterLimit::sourceId).distinct().toList(), asOf);
        return known.stream()
                .map(limit -> new Row(
                        limit,
                        words.programme(limit.programmeId(), asOf, locale),
                        ClusterWords.plain(limit.value()) + " " + limit.kind().unit(),
                        cited.get(limit.sourceId())))
                .toList();
    }
}
