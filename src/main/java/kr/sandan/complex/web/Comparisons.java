package kr.sandan.complex.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Directory;
import kr.sandan.complex.Figure;
import kr.sandan.complex.Measure;
import kr.sandan.complex.PlaceThen;
import kr.sandan.complex.Quarter;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts complexes side by side and marks where they differ. */
@Component
class Comparisons {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ComplexWords words;

    Comparisons(ComplexWords words) {
        this.words = words;
    }

    ComparisonPage page(List<Long> ids, Directory directory, String days, Locale locale) {
        List<ComplexEntry> found = new ArrayList<>();
        List<Long> missing = new ArrayList<>();
        for (Long id : ids) directory.find(id).ifPresentOrElse(found::add, () -> missing.add(id));
        boolean sameQuarter =
                found.stream().map(ComplexEntry::quarter).distinct().count() <= 1;
        List<ComparisonPage.Column> columns = found.stream()
                .map(complex -> new ComparisonPage.Column(
                        complex.id(), complex.name(), complex.sample(), address(ids, complex.id(), days)))
                .toList();
        List<ComparisonPage.Row> rows = facts(found, directory, locale);
        if (!found.isEmpty()) {
            for (Measure measure : Measure.values()) rows.add(figures(measure, found, sameQuarter, locale));
        }
        return new ComparisonPage(columns, rows, missing, sameQuarter);
    }

    private static String address(List<Long> ids, long without, String days) {
        String kept =
                ids.stream().filter(id -> id != without).map(id -> "id=" + id).collect(Collectors.joining("&"));
        String separator = days.isEmpty() ? "?" : "&";
        return "/complexes/compare" + days + (kept.isEmpty() ? "" : separator + kept);
    }

    private List<ComparisonPage.Row> facts(List<ComplexEntry> found, Directory directory, Locale locale) {
        List<ComparisonPage.Row> rows = new ArrayList<>();
        if (found.isEmpty()) return rows;
        rows.add(words("type", found, complex -> words.type(complex, locale), ComplexEntry::type, locale));
        rows.add(words(
                "province",
                found,
                complex -> provinces(complex, locale),
                each -> codes(each, PlaceThen::provinceCode),
                locale));
        rows.add(words("county", found, Comparisons::counties, each -> codes(each, PlaceThen::countyCode), locale));
        rows.add(words("state", found, complex -> words.state(complex, locale), ComplexEntry::state, locale));
        rows.add(words("designated_on", found, each -> designated(each, locale), ComplexEntry::designatedOn, locale));
        rows.add(words("office", found, each -> office(each, directory, locale), ComplexEntry::officeId, locale));
        rows.add(words("authority", found, each -> each.facts().authority(), locale));
        rows.add(words("agency", found, each -> each.facts().managingAgency(), locale));
        rows.add(words("industries", found, each -> each.facts().industries(), locale));
        rows.add(words(
                ComparisonPage.QUARTER,
                found,
                each -> words.quarter(each.quarter(), locale),
                Comparisons::quarter,
                locale));
        return rows;
    }

    private String office(ComplexEntry complex, Directory directory, Locale locale) {
        return words.office(complex.officeId(), directory.asOf(), locale);
    }

    private ComparisonPage.Row words(
            String key, List<ComplexEntry> found, Function<ComplexEntry, @Nullable String> said, Locale locale) {
        return words(key, found, said, said::apply, locale);
    }

    private ComparisonPage.Row words(
            String key,
            List<ComplexEntry> found,
            Function<ComplexEntry, @Nullable String> said,
            Function<ComplexEntry, @Nullable Object> raw,
            Locale locale) {
        List<ComparisonPage.Cell> cells = found.stream()
                .map(complex -> ComparisonPage.Cell.of(said.apply(complex), raw.apply(complex)))
                .toList();
        boolean differs = cells.stream().distinct().count() > 1;
        return new ComparisonPage.Row(key, words.message("complex.compare.row." + key, locale), null, cells, differs);
    }

    private ComparisonPage.Row figures(Measure measure, List<ComplexEntry> found, boolean sameQuarter, Locale locale) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (ComplexEntry complex : found) values.add(complex.whole(measure));
        boolean complete = found.size() > 1 && sameQuarter && values.stream().allMatch(Objects::nonNull);
        List<BigDecimal> known = values.stream()
                .filter(Objects::nonNull)
                .map(BigDecimal::stripTrailingZeros)
                .toList();
        boolean differs = known.stream().distinct().count() > 1;
        Scale scale = complete && differs ? Scale.of(known, measure.additive()) : Scale.NONE;
        List<ComparisonPage.Cell> cells = found.stream()
                .map(complex -> cell(complex.figure(measure), complex.whole(measure), scale))
                .toList();
        return new ComparisonPage.Row(
                measure.name(),
                words.message("complex.measure." + measure, locale),
                words.message("complex.unit." + measure.unit(), locale),
                cells,
                differs);
    }

    private static ComparisonPage.Cell cell(@Nullable Figure figure, @Nullable BigDecimal whole, Scale scale) {
        return new ComparisonPage.Cell(FigureText.of(figure), whole, scale.mark(whole), scale.share(whole));
    }

    /** What the figures of one row are measured by; nothing where they cannot be compared. */
    private record Scale(
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            @Nullable BigDecimal sum) {

        static final Scale NONE = new Scale(null, null, null);

        static Scale of(List<BigDecimal> values, boolean additive) {
            BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Scale(
                    Collections.min(values), Collections.max(values), additive && sum.signum() > 0 ? sum : null);
        }

        @Nullable
        String mark(@Nullable BigDecimal value) {
            if (value == null || highest == null || lowest == null) return null;
            if (value.compareTo(highest) == 0) return "highest";
            return value.compareTo(lowest) == 0 ? "lowest" : null;
        }

        @Nullable
        String share(@Nullable BigDecimal value) {
            if (value == null || sum == null) return null;
            return value.multiply(HUNDRED).divide(sum, 1, RoundingMode.HALF_UP) + "%";
        }
    }

    private String provinces(ComplexEntry complex, Locale locale) {
        return joined(complex.places().stream().map(place -> words.province(place, locale)));
    }

    private static String counties(ComplexEntry complex) {
        return joined(complex.places().stream().map(PlaceThen::countyName).filter(Objects::nonNull));
    }

    private static String codes(ComplexEntry complex, Function<PlaceThen, @Nullable String> code) {
        return complex.places().stream()
                .map(code)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private static String joined(Stream<String> names) {
        return names.distinct().collect(Collectors.joining(", "));
    }

    private String designated(ComplexEntry complex, Locale locale) {
        PartialDate day = complex.designatedOn();
        return day == null ? words.message("complex.start.unknown", locale) : day.toString();
    }

    private static @Nullable String quarter(ComplexEntry complex) {
        return complex.quarter() == null ? null : Quarter.of(complex.quarter()).toString();
    }
}
