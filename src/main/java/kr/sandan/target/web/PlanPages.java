package kr.sandan.target.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.budget.BudgetPhases;
import kr.sandan.budget.BudgetPhases.PhaseAmount;
import kr.sandan.platform.AsOf;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import kr.sandan.target.PartFacts;
import kr.sandan.target.PartKind;
import kr.sandan.target.PlanPart;
import kr.sandan.target.PlanQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan of a programme as its pages and files tell it: phases with their money, parts by phase, sites, area. */
@Component
class PlanPages {

    private final PlanQueries queries;
    private final BudgetPhases budget;
    private final SourceQueries sources;
    private final PlanWords words;

    PlanPages(PlanQueries queries, BudgetPhases budget, SourceQueries sources, PlanWords words) {
        this.queries = queries;
        this.budget = budget;
        this.sources = sources;
        this.words = words;
    }

    /** A plan. What it does not say has no row. */
    record Plan(
            long programmeId, List<PhaseRow> phases, List<PartRow> sites, List<PartRow> areas, List<PartRow> loose) {

        public boolean isEmpty() {
            return phases.isEmpty() && sites.isEmpty() && areas.isEmpty() && loose.isEmpty();
        }

        /** Every part in the order of the page. */
        List<PartRow> parts() {
            List<PartRow> all = new ArrayList<>(sites);
            all.addAll(areas);
            phases.forEach(phase -> all.addAll(phase.parts()));
            all.addAll(loose);
            return all;
        }
    }

    /**
     * A phase with its money, linked from the budget.
     *
     * @param earlier what was promised for it before, the last first
     */
    record PhaseRow(
            String code,
            String name,
            String years,
            long won,
            String money,
            List<MoneyLine> earlier,
            String reason,
            @Nullable Citation source,
            List<PartRow> parts) {}

    /** An amount that was promised once. */
    record MoneyLine(String money, String reason, @Nullable Citation source) {}

    /**
     * A part.
     *
     * @param name what it is called on the page
     * @param site the name of its site
     * @param phase the name of its phase
     * @param period when it holds, null where nobody tells
     * @param known the day since which it is known
     * @param superseded the day on which another entry took its place, null while none has
     */
    record PartRow(
            PlanPart part,
            String name,
            @Nullable String role,
            @Nullable String complex,
            @Nullable String site,
            @Nullable String phase,
            @Nullable String land,
            @Nullable String floor,
            @Nullable String period,
            String known,
            @Nullable String superseded,
            @Nullable Citation source) {}

    Plan plan(long programme, AsOf asOf, Locale locale) {
        List<PlanPart> known = queries.known(programme, asOf);
        Map<String, List<PhaseAmount>> money = budget.all(asOf).stream()
                .filter(one -> one.programmeId() == programme)
                .collect(Collectors.groupingBy(PhaseAmount::phase, LinkedHashMap::new, Collectors.toList()));
        List<PartRow> rows = rows(known, known, money, asOf, locale);
        Map<Long, Citation> cited = cited(money.values().stream()
                .flatMap(List::stream)
                .map(PhaseAmount::sourceId)
                .toList());
        List<PhaseRow> phases = money.values().stream()
                .map(amounts -> phase(amounts, rows, cited, locale))
                .toList();
        return new Plan(
                programme,
                phases,
                of(rows, PartKind.SITE),
                of(rows, PartKind.AREA),
                of(rows, PartKind.COMPONENT).stream()
                        .filter(row -> row.part().facts().phase() == null)
                        .toList());
    }

    /** Every entry ever made, those of one part together, the last first. */
    List<PartRow> entries(long programme, AsOf asOf, Locale locale) {
        Map<String, List<PhaseAmount>> money = budget.all(asOf).stream()
                .filter(one -> one.programmeId() == programme)
                .collect(Collectors.groupingBy(PhaseAmount::phase));
        return rows(queries.entries(programme, asOf), queries.known(programme, asOf), money, asOf, locale);
    }

    private static List<PartRow> of(List<PartRow> rows, PartKind kind) {
        return rows.stream().filter(row -> row.part().facts().kind() == kind).toList();
    }

    private List<PartRow> rows(
            List<PlanPart> parts,
            List<PlanPart> known,
            Map<String, List<PhaseAmount>> money,
            AsOf asOf,
            Locale locale) {
        Map<Long, String> sites = new HashMap<>();
        for (PlanPart site : known)
            if (site.facts().kind() == PartKind.SITE)
                sites.put(site.id(), Objects.requireNonNullElse(site.facts().name(PlanWords.korean(locale)), ""));
        Map<Long, Citation> cited = cited(parts.stream().map(PlanPart::sourceId).toList());
        Function<String, @Nullable String> phase = code -> money.containsKey(code)
                ? phaseName(Objects.requireNonNull(money.get(code)).get(0), locale)
                : code;
        return parts.stream()
                .map(part -> row(part, sites, phase, cited.get(part.sourceId()), asOf, locale))
                .toList();
    }

    private PartRow row(
            PlanPart part,
            Map<Long, String> sites,
            Function<String, @Nullable String> phase,
            @Nullable Citation source,
            AsOf asOf,
            Locale locale) {
        PartFacts facts = part.facts();
        return new PartRow(
                part,
                name(facts, asOf, locale),
                facts.role() == null ? null : words.say(facts.role().messageKey(), locale),
                words.complex(facts.complexId(), asOf),
                facts.siteId() == null ? null : sites.get(facts.siteId()),
                facts.phase() == null ? null : phase.apply(facts.phase()),
                words.area(facts.extent().land(), facts.extent().unit(), locale),
                words.area(facts.extent().floor(), facts.extent().unit(), locale),
                PlanWords.period(facts.span()),
                Objects.requireNonNull(PlanWords.day(part.knownFrom())),
                PlanWords.day(part.supersededAt()),
                source);
    }

    String name(PartFacts facts, AsOf asOf, Locale locale) {
        if (facts.county() != null) return words.county(facts.county(), asOf.valid());
        String own = facts.name(PlanWords.korean(locale));
        if (own != null) return own;
        return facts.work() == null ? "" : words.say(facts.work().messageKey(), locale);
    }

    private PhaseRow phase(List<PhaseAmount> amounts, List<PartRow> rows, Map<Long, Citation> cited, Locale locale) {
        PhaseAmount now = amounts.get(amounts.size() - 1);
        List<MoneyLine> earlier = new ArrayList<>();
        for (int at = amounts.size() - 2; at >= 0; at--) {
            PhaseAmount one = amounts.get(at);
            earlier.add(new MoneyLine(words.money(one.won(), locale), one.reason(), cited.get(one.sourceId())));
        }
        return new PhaseRow(
                now.phase(),
                phaseName(now, locale),
                words.years(now.fromYear(), now.toYear()),
                now.won(),
                words.money(now.won(), locale),
                earlier,
                now.reason(),
                cited.get(now.sourceId()),
                rows.stream()
                        .filter(row -> now.phase().equals(row.part().facts().phase()))
                        .toList());
    }

    private static String phaseName(PhaseAmount phase, Locale locale) {
        return PlanWords.korean(locale) ? phase.name() : phase.nameEn();
    }

    private Map<Long, Citation> cited(List<Long> ids) {
        return sources.sources(ids.stream().distinct().toList());
    }
}
