package kr.sandan.complex.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Figure;
import kr.sandan.complex.Measure;
import kr.sandan.complex.PlaceThen;
import kr.sandan.complex.Quarter;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The directory as files: every row that fits, whatever page is shown. */
@Component
class ComplexExports {

    private static final List<String> FIRST_COLUMNS = List.of(
            "id", "name", "type", "province", "county", "state", "sample", "designated_on", "office", "quarter");

    private final ComplexWords words;
    private final ComplexFilterWords filters;
    private final SheetHeads heads;

    ComplexExports(ComplexWords words, ComplexFilterWords filters, SheetHeads heads) {
        this.words = words;
        this.filters = filters;
        this.heads = heads;
    }

    void csv(List<ComplexEntry> entries, HttpServletResponse response) {
        Stream<String> measures =
                Arrays.stream(Measure.values()).map(measure -> measure.name().toLowerCase(Locale.ROOT));
        String[] header = Stream.concat(FIRST_COLUMNS.stream(), Stream.concat(measures, Stream.of("withheld")))
                .toArray(String[]::new);
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, "complexes.csv"), header)) {
            for (ComplexEntry entry : entries) csv.row(csvRow(entry));
            csv.finish();
        }
    }

    void xlsx(List<ComplexEntry> entries, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        String title = words.message("complex.list.title", locale);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "complexes.xlsx"),
                heads.of(
                        title,
                        filters.all(frame, asOf, locale),
                        asOf,
                        null,
                        words.message("complex.source.survey", locale),
                        locale),
                columns(locale))) {
            for (ComplexEntry entry : entries) sheet.row(sheetRow(entry, asOf, locale));
            sheet.finish();
        }
    }

    private List<SheetColumn> columns(Locale locale) {
        List<SheetColumn> columns = new ArrayList<>();
        for (String first : FIRST_COLUMNS)
            columns.add(
                    SheetColumn.text(words.message("complex.column." + first, locale), first.equals("name") ? 32 : 14));
        for (Measure measure : Measure.values()) {
            String title = words.message("complex.measure." + measure, locale) + " ("
                    + words.message("complex.unit." + measure.unit(), locale) + ")";
            columns.add(SheetColumn.decimal(title));
        }
        columns.add(SheetColumn.text(words.message("complex.column.withheld", locale), 40));
        return columns;
    }

    private static @Nullable Object[] csvRow(ComplexEntry entry) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(entry.id());
        row.add(entry.name());
        row.add(entry.type().name());
        row.add(places(entry, PlaceThen::provinceCode));
        row.add(places(entry, PlaceThen::countyCode));
        row.add(entry.state() == null ? null : entry.state().name());
        row.add(entry.sample());
        row.add(entry.designatedOn() == null ? null : entry.designatedOn().toString());
        row.add(entry.officeId());
        return withFigures(row, entry, Measure::name);
    }

    private @Nullable Object[] sheetRow(ComplexEntry entry, AsOf asOf, Locale locale) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(entry.id());
        row.add(entry.name());
        row.add(words.type(entry, locale));
        row.add(places(entry, place -> words.province(place, locale)));
        row.add(places(entry, PlaceThen::countyName));
        row.add(words.state(entry, locale));
        row.add(words.message("complex.sample." + entry.sample(), locale));
        row.add(entry.designatedOn() == null ? null : entry.designatedOn().toString());
        row.add(words.office(entry.officeId(), asOf, locale));
        return withFigures(row, entry, measure -> words.message("complex.measure." + measure, locale));
    }

    /** The quarter, every measure in its unit (empty where withheld or not published), and which were withheld. */
    private static @Nullable Object[] withFigures(
            List<@Nullable Object> row, ComplexEntry entry, Function<Measure, String> name) {
        row.add(entry.quarter() == null ? null : Quarter.of(entry.quarter()).toString());
        List<String> withheld = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Figure figure = entry.figure(measure);
            row.add(figure == null ? null : figure.value());
            if (figure != null && figure.withheld()) withheld.add(name.apply(measure));
        }
        row.add(withheld.isEmpty() ? null : String.join("|", withheld));
        return row.toArray();
    }

    private static String places(ComplexEntry entry, Function<PlaceThen, @Nullable String> part) {
        return entry.places().stream()
                .map(part)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("|"));
    }
}
