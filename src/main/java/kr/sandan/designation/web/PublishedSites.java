package kr.sandan.designation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationFacet;
import kr.sandan.designation.DesignationFilter;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.FigureExplanation;
import kr.sandan.programme.FactTopic;
import kr.sandan.programme.ProgrammeFact;
import kr.sandan.programme.ProgrammeLife;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.Standing;
import kr.sandan.source.ClaimQueries;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.PublishedFigure;
import org.springframework.stereotype.Component;

/**
 * What sources said of the number of sites, known by the day, beside what our rows say: announced, notified, reported and
 * actual figures never one in place of the other.
 */
@Component
class PublishedSites {

    private static final String MEASURE = "TARGET_COMPLEXES";
    /** A figure of a year to come is known as soon as it is announced. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final ClaimQueries claims;
    private final ProgrammeQueries programmes;
    private final DesignationWords words;

    PublishedSites(ClaimQueries claims, ProgrammeQueries programmes, DesignationWords words) {
        this.claims = claims;
        this.programmes = programmes;
        this.words = words;
    }

    private record Told(long source, PartialDate asOf) {}

    /** The totals of the programmes chosen, or of every programme; each by source, oldest first, then our own rows of the day. */
    List<DesignationListPage.Published> of(DesignationFilter filter, DesignationRegister register, Locale locale) {
        Set<String> chosen = filter.of(DesignationFacet.PROGRAMME);
        List<DesignationListPage.Published> lines = new ArrayList<>();
        for (ProgrammeLife life : programmes.lives(register.asOf())) {
            if (chosen.isEmpty() || chosen.contains(life.code())) lines.addAll(of(life, register, locale));
        }
        return lines;
    }

    private List<DesignationListPage.Published> of(ProgrammeLife life, DesignationRegister register, Locale locale) {
        List<PublishedFigure> figures = figures(life.code(), register.asOf());
        Map<Told, List<PublishedFigure>> told = figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> new Told(figure.source().id(), figure.asOf()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        String programme = words.programme(life.code(), register.asOf(), locale);
        Map<Long, Standing> plans = plans(life);
        List<DesignationListPage.Published> lines = new ArrayList<>();
        told.values().stream()
                .filter(said -> said.stream().anyMatch(PublishedSites::total))
                .sorted(Comparator.comparing(said -> said.get(0).source().knownOn()))
                .forEach(said -> lines.add(line(programme, said, plans, locale)));
        if (!lines.isEmpty()) lines.add(ours(programme, life.code(), register, locale));
        return lines;
    }

    private List<PublishedFigure> figures(String programme, AsOf asOf) {
        return claims.published(MEASURE, ClaimSubject.programme(programme), new AsOf(EVER, asOf.known()));
    }

    /** The documents in which the programme was announced or notified; every other one reports. */
    private static Map<Long, Standing> plans(ProgrammeLife life) {
        Map<Long, Standing> plans = new HashMap<>();
        for (ProgrammeFact plan : life.of(FactTopic.PLAN)) {
            Standing standing = plan.content().standing();
            if (standing != null) plans.put(plan.sourceId(), standing);
        }
        return plans;
    }

    private static boolean total(PublishedFigure figure) {
        return figure.breakdown().isEmpty();
    }

    private DesignationListPage.Published line(
            String programme, List<PublishedFigure> figures, Map<Long, Standing> plans, Locale locale) {
        PublishedFigure total =
                figures.stream().filter(PublishedSites::total).findFirst().orElseThrow();
        String parts = figures.stream()
                .filter(figure -> !total(figure))
                .map(figure -> words.breakdown(figure.breakdown(), locale) + " " + number(figure.value()))
                .collect(Collectors.joining(" + "));
        String text = words.message("designation.published.figure", locale, total.asOf(), number(total.value()))
                + (parts.isEmpty() ? "" : " = " + parts);
        return new DesignationListPage.Published(
                programme,
                kind(total, plans, locale),
                text,
                total.adopted(),
                total.source().line(),
                "/sources/" + total.source().id());
    }

    private String kind(PublishedFigure figure, Map<Long, Standing> plans, Locale locale) {
        Standing standing = plans.get(figure.source().id());
        return words.message("designation.published." + (standing == null ? "REPORTED" : standing), locale);
    }

    private DesignationListPage.Published ours(
            String programme, String code, DesignationRegister register, Locale locale) {
        List<DesignationEntry> counted = register.all().stream()
                .filter(entry -> entry.programme().equals(code) && !entry.role().overlay())
                .toList();
        Map<DesignationRole, Long> roles = counted.stream()
                .collect(Collectors.groupingBy(DesignationEntry::role, TreeMap::new, Collectors.counting()));
        String parts = roles.entrySet().stream()
                .map(role -> words.message(role.getKey().messageKey(), locale) + " " + role.getValue())
                .collect(Collectors.joining(" + "));
        String day = register.asOf().valid().toString();
        long samples = counted.stream().filter(DesignationEntry::sample).count();
        return new DesignationListPage.Published(
                programme,
                words.message("designation.published.ours", locale),
                words.message("designation.published.figure", locale, day, counted.size())
                        + (parts.isEmpty() ? "" : " = " + parts)
                        + words.message("designation.published.samples", locale, samples),
                false,
                null,
                null);
    }

    /** What others say the total is, where it is that of one programme, of all its roles or of one; newest first. */
    List<FigureExplanation.Published> beside(DesignationFilter filter, DesignationRegister register, Locale locale) {
        List<DesignationEntry> counted = register.select(filter).entries();
        Set<String> chosen = counted.stream().map(DesignationEntry::programme).collect(Collectors.toSet());
        Set<String> roles = filter.of(DesignationFacet.ROLE);
        Set<DesignationFacet> facets = filter.values().keySet();
        boolean published = chosen.size() == 1
                && roles.size() <= 1
                && filter.hub() == null
                && Set.of(DesignationFacet.PROGRAMME, DesignationFacet.ROLE).containsAll(facets);
        if (!published) return List.of();
        int held = counted.size();
        String breakdown = String.join("", roles);
        return programmes.lives(register.asOf()).stream()
                .filter(life -> chosen.contains(life.code()))
                .flatMap(life -> figures(life.code(), register.asOf()).stream()
                        .filter(figure -> figure.breakdown().equals(breakdown))
                        .map(figure -> beside(figure, plans(life), held, locale)))
                .toList();
    }

    private FigureExplanation.Published beside(
            PublishedFigure figure, Map<Long, Standing> plans, int held, Locale locale) {
        BigDecimal more = BigDecimal.valueOf(held).subtract(figure.value());
        String key = more.signum() == 0 ? "same" : more.signum() > 0 ? "more" : "fewer";
        return new FigureExplanation.Published(
                kind(figure, plans, locale) + " "
                        + words.message("designation.published.figure", locale, figure.asOf(), number(figure.value()))
                        + (figure.adopted() ? " · " + words.message("designation.published.adopted", locale) : ""),
                "/claims/" + figure.id(),
                words.message("designation.why." + key, locale, number(more.abs())),
                figure.source().line());
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
