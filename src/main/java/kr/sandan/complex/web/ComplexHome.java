package kr.sandan.complex.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexChanges;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.Directory;
import kr.sandan.complex.DirectoryTotals;
import kr.sandan.complex.Facet;
import kr.sandan.complex.Measure;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.HomeSections;
import kr.sandan.platform.web.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Totals by province and type on the first page, each leading to its rows, and what changed of late. */
@Component
class ComplexHome implements HomeSections {

    private static final int TOTALS = 200;
    private static final int NEWS = 310;
    private static final int CHANGES_SHOWN = 8;
    private static final List<Measure> MEASURES =
            List.of(Measure.DESIGNATED_AREA, Measure.TENANTS, Measure.EMPLOYMENT, Measure.PRODUCTION, Measure.EXPORT);

    private final ComplexDirectory directories;
    private final ComplexChanges changes;
    private final PublishedCounts published;
    private final ComplexWords words;

    ComplexHome(ComplexDirectory directories, ComplexChanges changes, PublishedCounts published, ComplexWords words) {
        this.directories = directories;
        this.changes = changes;
        this.published = published;
        this.words = words;
    }

    /** A number that leads to the rows it counts. */
    record Count(int number, @Nullable String href) {}

    /** A sum, marked where something is withheld from it; {@code why} leads to what it is made of. */
    record Sum(String figure, int withheld, String why) {}

    /** One line of the totals. */
    record Line(@Nullable String code, String name, List<Count> counts, List<Sum> sums, String why) {}

    /**
     * The table of totals.
     *
     * @param types titles of the columns that count by type
     * @param measures titles of the columns of sums, with their units
     * @param lines one for each province
     * @param whole the country: complexes in two provinces counted once
     * @param quarter the quarter of the sums, null where none is held
     * @param several names of the complexes that lie in two provinces
     * @param samples how many rows are invented
     * @param published what somebody published beside it
     */
    record Totals(
            List<String> types,
            List<String> measures,
            List<Line> lines,
            Line whole,
            @Nullable String quarter,
            String several,
            int severalCount,
            long samples,
            long startUnknown,
            ComplexListPage.@Nullable Published published) {}

    @Override
    public Audience audience() {
        return Audience.PUBLIC_FACTS;
    }

    @Override
    public List<HomeSection> sections(AsOf asOf, PageFrame frame, Locale locale) {
        List<HomeSection> sections = new ArrayList<>();
        sections.add(new HomeSection(TOTALS, "complex/home-totals", totals(asOf, frame, locale)));
        List<ComplexChanges.Change> newest = changes.newest(CHANGES_SHOWN, asOf);
        if (!newest.isEmpty()) sections.add(new HomeSection(NEWS, "complex/home-changes", newest));
        return sections;
    }

    private Totals totals(AsOf asOf, PageFrame frame, Locale locale) {
        Directory.Selection all = directories.at(asOf).select(ComplexFilter.ALL);
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, DirectoryTotals.Total> province :
                DirectoryTotals.byProvince(all.entries()).entrySet()) {
            String name = words.facetValue(Facet.PROVINCE, province.getKey(), null, asOf, locale);
            lines.add(line(province.getKey(), name, province.getValue(), frame));
        }
        LocalDate newest = all.newestQuarter();
        List<ComplexEntry> several = all.inSeveralProvinces();
        return new Totals(
                Arrays.stream(ComplexType.values())
                        .map(type -> words.message("complex.type." + type, locale))
                        .toList(),
                MEASURES.stream().map(measure -> titled(measure, locale)).toList(),
                lines,
                line(null, words.message("complex.home.whole", locale), DirectoryTotals.whole(all.entries()), frame),
                words.quarter(newest, locale),
                several.stream().map(ComplexEntry::name).collect(Collectors.joining(", ")),
                several.size(),
                all.samples(),
                all.startUnknown(),
                published.near(asOf, all, locale));
    }

    private String titled(Measure measure, Locale locale) {
        return words.message("complex.measure." + measure, locale) + " ("
                + words.message("complex.unit." + measure.unit(), locale) + ")";
    }

    private static Line line(@Nullable String code, String name, DirectoryTotals.Total total, PageFrame frame) {
        String place = code == null ? "" : "province=" + code;
        List<Count> counts = new ArrayList<>();
        for (ComplexType type : ComplexType.values())
            counts.add(count(total.ofType(type), rows(frame, "type=" + type, place)));
        counts.add(count(total.complexes(), rows(frame, place)));
        List<Sum> sums = MEASURES.stream()
                .map(measure -> new Sum(
                        total.sums().containsKey(measure) ? FigureText.of(total.sum(measure)) : FigureText.NOTHING,
                        total.withheld(measure),
                        address("/why/complexes", frame, place, "measure=" + measure)))
                .toList();
        return new Line(code, name, counts, sums, address("/why/complexes", frame, place));
    }

    private static Count count(int number, String href) {
        return new Count(number, number == 0 ? null : href);
    }

    private static String rows(PageFrame frame, String... filters) {
        return address("/complexes", frame, filters);
    }

    private static String address(String path, PageFrame frame, String... filters) {
        String days = frame.days();
        String query =
                Arrays.stream(filters).filter(filter -> !filter.isEmpty()).collect(Collectors.joining("&"));
        if (query.isEmpty()) return path + days;
        return path + (days.isEmpty() ? "?" : days + "&") + query;
    }
}
