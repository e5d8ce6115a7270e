package kr.sandan.designation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.designation.DesignationCounts;
import kr.sandan.designation.DesignationCounts.Question;
import kr.sandan.designation.DesignationSummary;
import kr.sandan.designation.DesignationSummary.Group;
import kr.sandan.designation.DesignationSummary.Line;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.web.DayParameter;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.region.RegionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sites by role, type and region, on one day or two side by side. */
@Controller
class SummaryController {

    private static final List<String> COLUMNS = List.of("programme", "role", "type", "region", "count");

    private final DesignationCounts counts;
    private final ProgrammeQueries programmes;
    private final RegionQueries regions;
    private final DesignationWords words;

    SummaryController(
            DesignationCounts counts, ProgrammeQueries programmes, RegionQueries regions, DesignationWords words) {
        this.counts = counts;
        this.programmes = programmes;
        this.regions = regions;
        this.words = words;
    }

    /** A line in the words of the page. */
    record Row(
            String programme,
            String role,
            String type,
            String region,
            int count,
            @Nullable Integer compared,
            @Nullable Integer difference) {}

    @GetMapping("/designations/summary")
    String summary(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, Locale locale, Model model) {
        Question question = question(parameters, asOf);
        DesignationSummary summary = counts.count(question);
        LocalDate structure = question.structure() == null ? asOf.valid() : question.structure();
        String scheme = question.scheme() == null ? counts.schemeOn(asOf, structure) : question.scheme();
        model.addAttribute("summary", summary);
        model.addAttribute(
                "rows",
                summary.lines().stream()
                        .map(line -> row(line, scheme, asOf, locale))
                        .toList());
        model.addAttribute("question", question);
        model.addAttribute("schemeShown", scheme);
        model.addAttribute("schemes", regions.history(asOf).schemes());
        return "designation/summary";
    }

    @GetMapping("/designations/summary.csv")
    void csv(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, HttpServletResponse response)
            throws IOException {
        Question question = question(parameters, asOf);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"designation-summary.csv\"");
        List<String> columns = new ArrayList<>(COLUMNS);
        if (question.compared() != null) columns.add("count_compared");
        try (CsvWriter csv = new CsvWriter(response.getOutputStream(), columns.toArray(String[]::new))) {
            for (Line line : counts.count(question).lines()) csv.row(csvRow(line));
        }
    }

    private static @Nullable Object[] csvRow(Line line) {
        Group group = line.group();
        List<@Nullable Object> row = new ArrayList<>(
                List.of(group.programme(), group.role().name(), group.type(), group.region(), line.count()));
        if (line.compared() != null) row.add(line.compared());
        return row.toArray();
    }

    private Row row(Line line, @Nullable String scheme, AsOf asOf, Locale locale) {
        Group group = line.group();
        return new Row(
                words.programme(group.programme(), asOf, locale),
                words.message(group.role().messageKey(), locale),
                words.summaryType(group.type(), locale),
                words.summaryRegion(scheme, group.region(), asOf, locale),
                line.count(),
                line.compared(),
                line.difference());
    }

    private Question question(MultiValueMap<String, String> parameters, AsOf asOf) {
        DesignationParameters read = DesignationParameters.of(parameters, regions.history(asOf), asOf, programmes);
        return new Question(
                asOf,
                day(parameters, "compare"),
                day(parameters, "structure"),
                read.filter().scheme(),
                read.filter());
    }

    private static @Nullable LocalDate day(MultiValueMap<String, String> parameters, String name) {
        return DayParameter.read(name, parameters.getFirst(name));
    }
}
