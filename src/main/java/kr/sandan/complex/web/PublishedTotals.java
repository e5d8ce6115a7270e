package kr.sandan.complex.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.DirectoryTotals;
import kr.sandan.complex.Measure;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.FigureExplanation;
import kr.sandan.source.ClaimQueries;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.ClaimTerms;
import kr.sandan.source.PublishedFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures that somebody published for one of our totals: of the country or a province, of all types or one. */
@Component
class PublishedTotals {

    private static final String NUMBER = "COMPLEXES";
    private static final int MOST = 6;

    private final ClaimQueries claims;
    private final ClaimTerms terms;
    private final ComplexWords words;

    PublishedTotals(ClaimQueries claims, ClaimTerms terms, ComplexWords words) {
        this.claims = claims;
        this.terms = terms;
        this.words = words;
    }

    /** The newest of them, the adopted one of each time first; none for a total that nobody publishes. */
    List<FigureExplanation.Published> beside(
            ComplexFilter filter, @Nullable Measure measure, DirectoryTotals.Total total, AsOf asOf, Locale locale) {
        ComplexType type =
                filter.types().size() == 1 ? filter.types().iterator().next() : null;
        String province =
                filter.provinces().size() == 1 ? filter.provinces().iterator().next() : null;
        if (!filter.equals(only(province, type))) return List.of();
        ClaimSubject subject = province == null ? ClaimSubject.NATION : ClaimSubject.province(province);
        String part = type == null ? "" : type.name();
        BigDecimal held = measure == null ? BigDecimal.valueOf(total.complexes()) : total.sum(measure);
        return claims.published(measure == null ? NUMBER : measure.name(), subject, asOf).stream()
                .filter(figure -> figure.breakdown().equals(part))
                .filter(figure -> figure.unit()
                        .equals(measure == null ? NUMBER : measure.unit().name()))
                .limit(MOST)
                .map(figure -> line(figure, held, locale))
                .toList();
    }

    private static ComplexFilter only(@Nullable String province, @Nullable ComplexType type) {
        ComplexFilter all = ComplexFilter.ALL;
        return new ComplexFilter(
                null,
                type == null ? Set.of() : Set.of(type),
                province == null ? Set.of() : Set.of(province),
                all.counties(),
                null,
                all.regions(),
                all.offices(),
                all.states(),
                all.area(),
                all.employment(),
                null,
                null);
    }

    private FigureExplanation.Published line(PublishedFigure figure, BigDecimal held, Locale locale) {
        String unit = terms.unit(figure.unit()).name(ComplexWords.korean(locale));
        BigDecimal more = held.subtract(figure.value());
        String key = more.signum() == 0 ? "same" : more.signum() > 0 ? "more" : "fewer";
        return new FigureExplanation.Published(
                words.message(
                        figure.adopted() ? "complex.why.published.adopted" : "complex.why.published",
                        locale,
                        figure.asOf().toString(),
                        FigureText.of(figure.value()),
                        unit),
                "/claims/" + figure.id(),
                words.message("complex.why." + key, locale, FigureText.of(more.abs()), unit),
                figure.source().line());
    }
}
