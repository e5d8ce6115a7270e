package kr.sandan.region.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.Period;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.region.County;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class RegionController {

    private final RegionQueries regions;

    RegionController(RegionQueries regions) {
        this.regions = regions;
    }

    @GetMapping("/regions")
    String list(AsOf asOf, PageFrame frame, Model model) {
        RegionHistory history = regions.history(asOf);
        LocalDate day = asOf.valid();
        model.addAttribute("provinces", provinces(history, day, frame.korean()));
        model.addAttribute("countyCount", history.countiesAt(day).size());
        model.addAttribute("schemes", schemes(history, day, frame.korean()));
        model.addAttribute("beginning", history.beginning());
        model.addAttribute("beforeList", day.isBefore(history.beginning()));
        return "region/list";
    }

    @GetMapping("/regions.csv")
    void export(AsOf asOf, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=regions.csv");
        RegionHistory history = regions.history(asOf);
        LocalDate day = asOf.valid();
        List<String> columns = new ArrayList<>(List.of("code", "name", "province", "valid_from", "valid_to"));
        history.schemes()
                .forEach(scheme -> columns.add("region_" + scheme.code().toLowerCase(Locale.ROOT)));
        columns.addAll(List.of("longitude", "latitude", "basis", "to_confirm", "source"));
        try (CsvWriter csv = new CsvWriter(response.getOutputStream(), columns.toArray(String[]::new))) {
            provinces(history, day, true).forEach(row -> write(csv, row, history, day));
            history.countiesAt(day).stream()
                    .map(county -> RegionRow.of(county, history, day, true))
                    .forEach(row -> write(csv, row, history, day));
            csv.finish();
        }
    }

    @GetMapping("/regions/{code}")
    String detail(@PathVariable String code, AsOf asOf, PageFrame frame, Model model) {
        RegionHistory history = regions.history(asOf);
        model.addAttribute("code", code);
        model.addAttribute("before", history.predecessorsOf(code));
        model.addAttribute("after", history.successorsOf(code));
        model.addAttribute("schemes", schemes(history, asOf.valid(), frame.korean()));
        return code.length() == 2
                ? province(code, history, asOf.valid(), frame.korean(), model)
                : county(code, history, asOf.valid(), frame.korean(), model);
    }

    private static String province(String code, RegionHistory history, LocalDate day, boolean korean, Model model) {
        List<Province> periods = history.periodsOfProvince(code);
        if (periods.isEmpty()) throw new NotFound("province", code);
        Province shown = shown(periods, Province::valid, day);
        model.addAttribute("row", RegionRow.of(shown, history, day, korean));
        model.addAttribute(
                "periods",
                periods.stream()
                        .map(period -> RegionRow.of(period, history, day, korean))
                        .toList());
        model.addAttribute("inForce", shown.valid().contains(day));
        model.addAttribute(
                "counties",
                history.countiesOf(code, day).stream()
                        .map(county -> RegionRow.of(county, history, day, korean))
                        .toList());
        return "region/detail";
    }

    private static String county(String code, RegionHistory history, LocalDate day, boolean korean, Model model) {
        List<County> periods = history.periodsOfCounty(code);
        if (periods.isEmpty()) throw new NotFound("county", code);
        County shown = shown(periods, County::valid, day);
        Province province = history.province(shown.provinceCode()).orElseThrow();
        model.addAttribute("row", RegionRow.of(shown, history, day, korean));
        model.addAttribute(
                "periods",
                periods.stream()
                        .map(period -> RegionRow.of(period, history, day, korean))
                        .toList());
        model.addAttribute("inForce", shown.valid().contains(day));
        model.addAttribute("province", RegionRow.of(province, history, day, korean));
        return "region/detail";
    }

    /** The period of the day, else the last one: a closed code still reads with its name. */
    private static <T> T shown(List<T> periods, Function<T, Period> valid, LocalDate day) {
        return periods.stream()
                .filter(period -> valid.apply(period).contains(day))
                .findFirst()
                .orElse(periods.get(periods.size() - 1));
    }

    private static List<RegionRow> provinces(RegionHistory history, LocalDate day, boolean korean) {
        return history.provincesAt(day).stream()
                .map(province -> RegionRow.of(province, history, day, korean))
                .toList();
    }

    private static List<SchemeCard> schemes(RegionHistory history, LocalDate day, boolean korean) {
        return history.schemes().stream()
                .map(scheme -> SchemeCard.of(scheme, history, day, korean))
                .toList();
    }

    private static void write(CsvWriter csv, RegionRow row, RegionHistory history, LocalDate day) {
        County.Point point = row.point();
        List<@Nullable Object> cells = new ArrayList<@Nullable Object>();
        cells.add(row.code());
        cells.add(row.name());
        cells.add(row.code().substring(0, 2));
        cells.add(row.validFrom());
        cells.add(row.lastDay());
        cells.addAll(schemeCodes(row, history, day));
        cells.add(point == null ? null : point.longitude());
        cells.add(point == null ? null : point.latitude());
        cells.add(row.basis());
        cells.add(row.toConfirm());
        cells.add(row.source());
        csv.row(cells.toArray());
    }

    private static List<String> schemeCodes(RegionRow row, RegionHistory history, LocalDate day) {
        return history.schemes().stream()
                .map(scheme -> history.schemeRegionOf(scheme.code(), row.code(), day)
                        .map(Scheme.SchemeRegion::code)
                        .orElse(""))
                .toList();
    }
}
