package kr.sandan.designation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
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
    private final SummaryPages pages;

    SummaryController(
            DesignationCounts counts, ProgrammeQueries programmes, RegionQueries regions, SummaryPages pages) {
        this.counts = counts;
        this.programmes = programmes;
        this.regions = regions;
        this.pages = pages;
    }

    @GetMapping("/designations/summary")
    String summary(
            @RequestParam MultiValueMap<String, String> parameters,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            Model model) {
        Question question = question(parameters, asOf);
        model.addAttribute("summary", pages.page(question, frame, locale));
        model.addAttribute("question", question);
        model.addAttribute("schemes", regions.history(asOf).schemes());
        return "designation/summary";
    }

    /** The columns of one day; for two days the count of the other and, where their schemes differ, that of each row. */
    @GetMapping("/designations/summary.csv")
    void csv(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, HttpServletResponse response)
            throws IOException {
        DesignationSummary summary = counts.count(question(parameters, asOf));
        List<String> columns = new ArrayList<>(COLUMNS);
        if (summary.compared() != null) columns.add("count_compared");
        if (summary.apart()) columns.add("scheme");
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "designation-summary.csv"), columns.toArray(String[]::new))) {
            for (Line line : summary.lines()) csv.row(csvRow(line, summary));
            csv.finish();
        }
    }

    private static @Nullable Object[] csvRow(Line line, DesignationSummary summary) {
        Group group = line.group();
        List<@Nullable Object> row =
                new ArrayList<>(List.of(group.programme(), group.role().name(), group.type(), group.region()));
        row.add(line.count());
        if (summary.compared() != null) row.add(line.compared());
        if (summary.apart()) row.add(group.scheme());
        return row.toArray();
    }

    private Question question(MultiValueMap<String, String> parameters, AsOf asOf) {
        DesignationParameters read = DesignationParameters.of(parameters, regions.history(asOf), asOf, programmes);
        return new Question(
                asOf,
                DesignationParameters.day(parameters, "compare"),
                DesignationParameters.day(parameters, "structure"),
                read.filter().scheme(),
                read.filter());
    }
}
