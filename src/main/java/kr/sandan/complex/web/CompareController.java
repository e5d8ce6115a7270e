package kr.sandan.complex.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.Directory;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class CompareController {

    /** So many columns fit on a sheet of A4 laid across. */
    private static final int MOST = 10;

    private static final int MOST_FOUND = 12;

    private final ComplexDirectory directories;
    private final Comparisons comparisons;
    private final CompareExports exports;

    CompareController(ComplexDirectory directories, Comparisons comparisons, CompareExports exports) {
        this.directories = directories;
        this.comparisons = comparisons;
        this.exports = exports;
    }

    @GetMapping("/complexes/compare")
    ModelAndView compare(
            @RequestParam(required = false) @Nullable List<Long> id,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            PageFrame frame,
            Locale locale) {
        List<Long> wanted = distinct(id);
        if (wanted.size() > MOST) return tooMany(wanted.size());
        Directory directory = directories.at(asOf);
        ModelAndView page = new ModelAndView("complex/compare");
        page.addObject("comparison", comparisons.page(wanted, directory, frame.days(), locale));
        page.addObject("ids", wanted);
        page.addObject("q", q);
        page.addObject("found", q == null || q.isBlank() ? null : found(q, wanted, directory));
        page.addObject("full", wanted.size() == MOST);
        return page;
    }

    @GetMapping("/complexes/compare.csv")
    @Nullable
    ModelAndView csv(
            @RequestParam(required = false) @Nullable List<Long> id,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        List<Long> wanted = distinct(id);
        if (wanted.size() > MOST) return tooMany(wanted.size());
        exports.csv(comparisons.page(wanted, directories.at(asOf), "", locale), response);
        return null;
    }

    @GetMapping("/complexes/compare.xlsx")
    @Nullable
    ModelAndView xlsx(
            @RequestParam(required = false) @Nullable List<Long> id,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        List<Long> wanted = distinct(id);
        if (wanted.size() > MOST) return tooMany(wanted.size());
        exports.xlsx(comparisons.page(wanted, directories.at(asOf), "", locale), asOf, locale, response);
        return null;
    }

    private static List<Long> distinct(@Nullable List<Long> ids) {
        return ids == null ? List.of() : ids.stream().distinct().toList();
    }

    private static ModelAndView tooMany(int asked) {
        ModelAndView page = new ModelAndView("complex/compare-too-many", HttpStatus.BAD_REQUEST);
        page.addObject("asked", asked);
        page.addObject("most", MOST);
        return page;
    }

    private static List<ComplexEntry> found(String q, List<Long> wanted, Directory directory) {
        String typed =
                q.length() > ComplexParameters.LONGEST_QUERY ? q.substring(0, ComplexParameters.LONGEST_QUERY) : q;
        return directory.select(ComplexFilter.named(typed)).entries().stream()
                .filter(complex -> !wanted.contains(complex.id()))
                .limit(MOST_FOUND)
                .toList();
    }
}
