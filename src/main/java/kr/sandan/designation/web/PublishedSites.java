package kr.sandan.designation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.ClaimQueries;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.PublishedFigure;
import org.springframework.stereotype.Component;

/** What sources said of the number of sites, known by the day, beside what our rows say: never one in place of the other. */
@Component
class PublishedSites {

    private static final String MEASURE = "TARGET_COMPLEXES";
    /** A figure of a year to come is known as soon as it is announced. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final ClaimQueries claims;
    private final DesignationWords words;

    PublishedSites(ClaimQueries claims, DesignationWords words) {
        this.claims = claims;
        this.words = words;
    }

    private record Told(long source, PartialDate asOf) {}

    /** Totals by source, oldest first, then our own rows of the day. */
    List<DesignationListPage.Published> of(String programme, DesignationRegister register, Locale locale) {
        AsOf known = new AsOf(EVER, register.asOf().known());
        Map<Told, List<PublishedFigure>> told =
                claims.published(MEASURE, ClaimSubject.programme(programme), known).stream()
                        .collect(Collectors.groupingBy(
                                figure -> new Told(figure.source().id(), figure.asOf()),
                                LinkedHashMap::new,
                                Collectors.toList()));
        List<DesignationListPage.Published> lines = new ArrayList<>();
        told.values().stream()
                .filter(figures -> figures.stream().anyMatch(PublishedSites::total))
                .sorted(Comparator.comparing(figures -> figures.get(0).source().knownOn()))
                .forEach(figures -> lines.add(line(figures, locale)));
        if (!lines.isEmpty()) lines.add(ours(programme, register, locale));
        return lines;
    }

    private static boolean total(PublishedFigure figure) {
        return figure.breakdown().isEmpty();
    }

    private DesignationListPage.Published line(List<PublishedFigure> figures, Locale locale) {
        PublishedFigure total =
                figures.stream().filter(PublishedSites::total).findFirst().orElseThrow();
        PartialDate published = total.source().publishedOn();
        boolean ahead = published != null && total.asOf().date().isAfter(published.lastDay());
        String parts = figures.stream()
                .filter(figure -> !total(figure))
                .map(figure -> words.breakdown(figure.breakdown(), locale) + " " + number(figure.value()))
                .collect(Collectors.joining(" + "));
        String text = words.message("designation.published.figure", locale, total.asOf(), number(total.value()))
                + (parts.isEmpty() ? "" : " = " + parts);
        return new DesignationListPage.Published(
                words.message(ahead ? "designation.published.ahead" : "designation.published.while", locale),
                text,
                total.source().line(),
                "/sources/" + total.source().id());
    }

    private DesignationListPage.Published ours(String programme, DesignationRegister register, Locale locale) {
        Map<DesignationRole, Long> roles = register.all().stream()
                .filter(entry ->
                        entry.programme().equals(programme) && !entry.role().overlay() && !entry.sample())
                .collect(Collectors.groupingBy(DesignationEntry::role, TreeMap::new, Collectors.counting()));
        long total = roles.values().stream().mapToLong(Long::longValue).sum();
        String parts = roles.entrySet().stream()
                .map(role -> words.message(role.getKey().messageKey(), locale) + " " + role.getValue())
                .collect(Collectors.joining(" + "));
        String day = register.asOf().valid().toString();
        return new DesignationListPage.Published(
                words.message("designation.published.ours", locale),
                words.message("designation.published.figure", locale, day, total)
                        + (parts.isEmpty() ? "" : " = " + parts),
                null,
                null);
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
