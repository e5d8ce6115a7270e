package kr.sandan.designation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationEntry.Ground;
import kr.sandan.designation.DesignationFacet;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of designations as files: a row for every site and complex, whatever page is shown. */
@Component
class DesignationExports {

    private static final List<String> COLUMNS =
            List.of("id", "site", "complex_id", "complex", "programme", "role", "hub", "valid_from", "valid_to");

    private static final Set<String> NUMBERS = Set.of("id", "complex_id");
    private static final int WIDTH = 18;
    private static final int SOURCE_WIDTH = 48;

    private final DesignationWords words;
    private final SourceQueries sources;
    private final SheetHeads heads;

    DesignationExports(DesignationWords words, SourceQueries sources, SheetHeads heads) {
        this.words = words;
        this.sources = sources;
        this.heads = heads;
    }

    void csv(List<DesignationEntry> entries, HttpServletResponse response) throws IOException {
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "designations.csv"), COLUMNS.toArray(String[]::new))) {
            for (DesignationEntry entry : entries) {
                if (entry.ground().isEmpty()) csv.row(csvRow(entry, null));
                for (Ground ground : entry.ground()) csv.row(csvRow(entry, ground));
            }
            csv.finish();
        }
    }

    private static @Nullable Object[] csvRow(DesignationEntry entry, @Nullable Ground ground) {
        return new @Nullable Object[] {
            entry.id(),
            entry.name(),
            ground == null ? null : ground.complexId(),
            ground == null ? null : ground.name(),
            entry.programme(),
            entry.role().name(),
            entry.hub() == null ? null : entry.hub().id(),
            text(entry.span().from()),
            text(entry.span().until())
        };
    }

    void xlsx(List<DesignationEntry> entries, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response)
            throws IOException {
        String title = words.message("designation.list.title", locale);
        Map<Long, Citation> cited =
                sources.sources(entries.stream().map(DesignationEntry::sourceId).collect(Collectors.toSet()), asOf);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "designations.xlsx"),
                heads.of(title, filters(entries, asOf, frame, locale), asOf, null, null, locale),
                columns(locale))) {
            for (DesignationEntry entry : entries) {
                Citation source = cited.get(entry.sourceId());
                String said = source == null ? null : source.line();
                if (entry.ground().isEmpty()) sheet.row(sheetRow(entry, null, said, asOf, locale));
                for (Ground ground : entry.ground()) sheet.row(sheetRow(entry, ground, said, asOf, locale));
            }
            sheet.finish();
        }
    }

    private @Nullable String filters(List<DesignationEntry> entries, AsOf asOf, PageFrame frame, Locale locale) {
        String scheme = frame.parameter("scheme");
        return frame.filters((name, value) -> {
            if (name.equals("scheme"))
                return words.message("complex.filter.scheme", locale) + ": " + words.scheme(value, asOf, locale);
            if (name.equals("hub")) return words.message("designation.fact.hub", locale) + ": " + hub(entries, value);
            return Arrays.stream(DesignationFacet.values())
                    .filter(facet -> facet.parameter().equals(name))
                    .findFirst()
                    .map(facet -> words.message("designation.facet." + name, locale) + ": "
                            + Arrays.stream(value.split(","))
                                    .filter(one -> !one.isBlank())
                                    .map(one -> words.facetValue(facet, one.strip(), scheme, asOf, locale))
                                    .collect(Collectors.joining(", ")))
                    .orElse(null);
        });
    }

    /** A hub by name, as the rows under it name it. */
    private static String hub(List<DesignationEntry> entries, String id) {
        return entries.stream()
                .map(DesignationEntry::hub)
                .filter(hub -> hub != null && id.equals(String.valueOf(hub.id())))
                .findFirst()
                .map(DesignationEntry.Hub::name)
                .orElse(id);
    }

    /** Those of the CSV file, and the source of each row. */
    private List<SheetColumn> columns(Locale locale) {
        List<SheetColumn> columns = new ArrayList<>();
        for (String column : COLUMNS) {
            String title = words.message("designation.column." + column, locale);
            columns.add(NUMBERS.contains(column) ? SheetColumn.integer(title) : SheetColumn.text(title, WIDTH));
        }
        columns.add(SheetColumn.text(words.message("designation.column.source", locale), SOURCE_WIDTH));
        return columns;
    }

    private @Nullable Object[] sheetRow(
            DesignationEntry entry, @Nullable Ground ground, @Nullable String source, AsOf asOf, Locale locale) {
        return new @Nullable Object[] {
            entry.id(),
            entry.name(),
            ground == null ? null : ground.complexId(),
            ground == null ? words.ground(entry, locale) : ground.name(),
            words.programme(entry.programme(), asOf, locale),
            words.message(entry.role().messageKey(), locale),
            words.hub(entry, locale),
            words.from(entry.span(), locale),
            text(entry.span().until()),
            source
        };
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}
