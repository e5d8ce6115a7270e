package kr.sandan.complex.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.Directory;
import kr.sandan.platform.AsOf;
import kr.sandan.source.ClaimQueries;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.PublishedFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets the number of complexes that somebody published beside the number the portal holds. */
@Component
class PublishedCounts {

    private static final String MEASURE = "COMPLEXES";

    private final ClaimQueries claims;
    private final ComplexWords words;

    PublishedCounts(ClaimQueries claims, ComplexWords words) {
        this.claims = claims;
        this.words = words;
    }

    /**
     * The number published of the quarter whose figures are held, where there is one; else the newest up to the day, or null
     * where there is none.
     */
    ComplexListPage.@Nullable Published near(AsOf asOf, Directory.Selection held, Locale locale) {
        List<PublishedFigure> figures = figures(asOf, held.newestQuarter());
        PublishedFigure total = total(figures);
        if (total == null) return null;
        String parts = figures.stream()
                .filter(figure -> isType(figure.breakdown()))
                .map(figure -> words.message("complex.type." + figure.breakdown(), locale) + " "
                        + FigureText.of(figure.value()))
                .collect(Collectors.joining(" + "));
        String text = words.message(
                "complex.published.total", locale, total.asOf().toString(), FigureText.of(total.value()), parts);
        long more = held.total() - total.value().longValue();
        String difference = words.message(
                more == 0 ? "complex.published.same" : more > 0 ? "complex.published.more" : "complex.published.fewer",
                locale,
                FigureText.of(BigDecimal.valueOf(held.total())),
                FigureText.of(BigDecimal.valueOf(Math.abs(more))));
        return new ComplexListPage.Published(text, total.source().line(), "/claims/" + total.id(), difference);
    }

    private List<PublishedFigure> figures(AsOf asOf, @Nullable LocalDate quarter) {
        if (quarter != null && quarter.isBefore(asOf.valid())) {
            List<PublishedFigure> then = claims.newest(MEASURE, ClaimSubject.NATION, new AsOf(quarter, asOf.known()));
            PublishedFigure total = total(then);
            if (total != null && total.asOf().lastDay().equals(quarter)) return then;
        }
        return claims.newest(MEASURE, ClaimSubject.NATION, asOf);
    }

    private static @Nullable PublishedFigure total(List<PublishedFigure> figures) {
        return figures.stream()
                .filter(figure -> figure.breakdown().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static boolean isType(String breakdown) {
        for (ComplexType type : ComplexType.values()) if (type.name().equals(breakdown)) return true;
        return false;
    }
}
