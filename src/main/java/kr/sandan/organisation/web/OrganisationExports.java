package kr.sandan.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.sandan.organisation.Ksic;
import kr.sandan.organisation.OrganisationDirectory;
import kr.sandan.organisation.OrganisationEntry;
import kr.sandan.organisation.OrganisationFacts;
import kr.sandan.organisation.OrganisationFilter;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The directory as files: every row that fits, written as it is read. */
@Component
class OrganisationExports {

    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "type",
            "business_number",
            "size_class",
            "employees",
            "few",
            "ksic",
            "ksic_revision",
            "complexes",
            "sample",
            "name_en",
            "valid_from");

    private final OrganisationDirectory directory;
    private final OrganisationWords words;
    private final SheetHeads heads;

    OrganisationExports(OrganisationDirectory directory, OrganisationWords words, SheetHeads heads) {
        this.directory = directory;
        this.words = words;
        this.heads = heads;
    }

    /** Who reads the file. */
    record Reader(PageFrame frame, Locale locale) {}

    void csv(OrganisationFilter filter, AsOf asOf, Paging paging, HttpServletResponse response) {
        directory.count(filter, asOf);
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "organisations.csv"), COLUMNS.toArray(String[]::new))) {
            directory.each(filter, asOf, paging, entry -> csv.row(codes(entry)));
            csv.finish();
        }
    }

    void xlsx(OrganisationFilter filter, AsOf asOf, Paging paging, Reader reader, HttpServletResponse response) {
        Locale locale = reader.locale();
        List<SheetColumn> columns = COLUMNS.stream()
                .map(name -> name.equals("employees")
                        ? SheetColumn.integer(words.message("organisation.column." + name, locale))
                        : SheetColumn.text(
                                words.message("organisation.column." + name, locale),
                                name.startsWith("name") ? 32 : 14))
                .toList();
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "organisations.xlsx"),
                heads.of(
                        words.message("organisation.list.title", locale),
                        reader.frame().filters((name, value) -> said(name, value, asOf, locale)),
                        asOf,
                        null,
                        null,
                        locale),
                columns)) {
            directory.each(filter, asOf, paging, entry -> sheet.row(texts(entry, asOf, locale)));
            sheet.finish();
        }
    }

    private @Nullable String said(String name, String value, AsOf asOf, Locale locale) {
        String shown = switch (name) {
            case "q", "province" -> value;
            case "type" -> words.message("organisation.type." + value.split(",")[0], locale);
            case "complex" ->
                words.complexes(
                        List.of(value.split(",")).stream().map(Long::valueOf).toList(), asOf);
            case "small" -> words.message("organisation.few." + value, locale);
            case "sample" -> words.message("organisation.sample." + value, locale);
            default -> null;
        };
        return shown == null ? null : words.message("organisation.filter." + name, locale) + ": " + shown;
    }

    private static @Nullable Object[] codes(OrganisationEntry entry) {
        OrganisationFacts facts = entry.facts();
        Ksic ksic = facts.ksic();
        return new @Nullable Object[] {
            entry.id(),
            facts.name(),
            facts.type(),
            facts.businessNumber() == null ? null : facts.businessNumber().toString(),
            facts.size().sizeClass(),
            facts.size().employees(),
            facts.size().few(),
            ksic == null ? null : ksic.code(),
            ksic == null ? null : ksic.revision().number(),
            entry.complexIds().stream().map(String::valueOf).collect(Collectors.joining("|")),
            entry.sample(),
            facts.nameEn(),
            entry.from() == null ? null : entry.from().toString()
        };
    }

    private @Nullable Object[] texts(OrganisationEntry entry, AsOf asOf, Locale locale) {
        @Nullable Object[] row = codes(entry);
        row[2] = words.type(entry.facts(), locale);
        row[4] = words.sizeClass(entry.facts(), locale);
        row[6] = words.few(entry.facts(), locale);
        row[9] = words.complexes(entry.complexIds(), asOf);
        row[10] = words.message("organisation.sample." + entry.sample(), locale);
        row[0] = String.valueOf(entry.id());
        row[8] = row[8] == null ? null : String.valueOf(row[8]);
        return row;
    }
}
