package kr.sandan.complex.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.sandan.complex.ComplexDesk;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexHistory;
import kr.sandan.complex.ComplexLife;
import kr.sandan.complex.ComplexQueries;
import kr.sandan.complex.Directory;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class ComplexDetailController {

    private final ComplexDirectory directories;
    private final ComplexQueries queries;
    private final ComplexLife life;
    private final ComplexHistory history;
    private final HistoryLines historyLines;
    private final ComplexDesk desk;
    private final ComplexPages pages;
    private final FigurePages figures;
    private final ComplexSections sections;
    private final StatisticsCsv statistics;

    ComplexDetailController(
            ComplexDirectory directories,
            ComplexQueries queries,
            ComplexLife life,
            ComplexHistory history,
            HistoryLines historyLines,
            ComplexDesk desk,
            ComplexPages pages,
            FigurePages figures,
            ComplexSections sections,
            StatisticsCsv statistics) {
        this.directories = directories;
        this.queries = queries;
        this.life = life;
        this.history = history;
        this.historyLines = historyLines;
        this.desk = desk;
        this.pages = pages;
        this.figures = figures;
        this.sections = sections;
        this.statistics = statistics;
    }

    @GetMapping("/complexes/{id}")
    ModelAndView detail(
            @PathVariable long id,
            @RequestParam @Nullable Long merged,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            HttpServletRequest request) {
        Directory directory = directories.at(asOf);
        Optional<ComplexEntry> found = directory.find(id);
        if (found.isEmpty()) return elsewhere(id, frame);
        ComplexEntry complex = found.get();
        ModelAndView page = new ModelAndView("complex/detail");
        page.addObject("complex", pages.page(complex, directory, locale));
        page.addObject("figures", figures.page(id, asOf, locale));
        page.addObject("history", historyLines.of(history.of(id, asOf), asOf, locale));
        page.addObject("sections", sections.of(complex, asOf));
        page.addObject("merged", merged != null && Long.valueOf(id).equals(queries.mergedInto(merged)) ? merged : null);
        page.addObject("mayMerge", request.isUserInRole("ADMIN"));
        page.addObject(
                "keeper", ComplexRoutes.KEEPERS.roles().stream().anyMatch(request::isUserInRole) && desk.mayRevise(id));
        return page;
    }

    /** A record merged into another leads there; one of another time says when it is on record; none is not found. */
    private ModelAndView elsewhere(long id, PageFrame frame) {
        Long kept = queries.mergedInto(id);
        if (kept != null) {
            String days = frame.days();
            RedirectView moved =
                    new RedirectView("/complexes/" + kept + days + (days.isEmpty() ? "?" : "&") + "merged=" + id, true);
            moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
            moved.setExposeModelAttributes(false);
            return new ModelAndView(moved);
        }
        List<ComplexLife.OnRecord> periods = life.periods(id);
        if (periods.isEmpty()) throw new NotFound("complex", id);
        ModelAndView page = new ModelAndView("complex/absent", HttpStatus.NOT_FOUND);
        page.addObject("id", id);
        page.addObject("periods", periods.stream().map(PeriodLine::of).toList());
        return page;
    }

    @GetMapping("/complexes/{id}/statistics.csv")
    void statistics(@PathVariable long id, AsOf asOf, HttpServletResponse response) {
        requireOnRecord(id, asOf);
        statistics.whole(id, asOf, response);
    }

    @GetMapping("/complexes/{id}/statistics-by-province.csv")
    void statisticsByProvince(@PathVariable long id, AsOf asOf, HttpServletResponse response) {
        requireOnRecord(id, asOf);
        statistics.byProvince(id, asOf, response);
    }

    private void requireOnRecord(long id, AsOf asOf) {
        if (directories.at(asOf).find(id).isEmpty()) throw new NotFound("complex", id);
    }
}
