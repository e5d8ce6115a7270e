package kr.sandan.designation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationFacet;
import kr.sandan.designation.DesignationFilter;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.DesignationRegister.Selection;
import kr.sandan.designation.Designations;
import kr.sandan.designation.SiteFacts;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.ExplainedFigures;
import kr.sandan.platform.web.FigureExplanation;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.region.RegionQueries;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Why there are so many designated sites: for every filter of their list. */
@Component
class WhyDesignations implements ExplainedFigures {

    private final Designations designations;
    private final ProgrammeQueries programmes;
    private final RegionQueries regions;
    private final SourceQueries sources;
    private final PublishedSites published;
    private final DesignationWords words;

    WhyDesignations(
            Designations designations,
            ProgrammeQueries programmes,
            RegionQueries regions,
            SourceQueries sources,
            PublishedSites published,
            DesignationWords words) {
        this.designations = designations;
        this.programmes = programmes;
        this.regions = regions;
        this.sources = sources;
        this.published = published;
        this.words = words;
    }

    private record Asked(DesignationFilter filter, AsOf asOf, Selection selection, PageFrame frame, Locale locale) {

        /** The same question with one more condition. */
        String with(String name, String value) {
            return "/why/designations" + frame.query(name, value);
        }
    }

    @Override
    public String figure() {
        return "designations";
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC_FACTS;
    }

    @Override
    public FigureExplanation explain(
            MultiValueMap<String, String> parameters, AsOf asOf, PageFrame frame, Locale locale) {
        DesignationFilter filter = DesignationParameters.of(parameters, regions.history(asOf), asOf, programmes)
                .filter();
        DesignationRegister register = designations.at(asOf);
        Asked asked = new Asked(filter, asOf, register.select(filter), frame, locale);
        int total = asked.selection().entries().size();
        return new FigureExplanation(
                title(asked),
                words.message("designation.why.count", locale, total),
                new FigureExplanation.Link(
                        words.message("designation.why.rows", locale, total),
                        "/designations" + frame.query("asOf", asOf.valid().toString())),
                parts(asked),
                rules(asked),
                versions(asked),
                cited(asked),
                published.beside(filter, register, locale));
    }

    private String title(Asked asked) {
        List<String> said = new ArrayList<>();
        for (DesignationFacet facet : DesignationFacet.values()) {
            for (String value : asked.filter().of(facet))
                said.add(words.facetValue(facet, value, asked.filter().scheme(), asked.asOf(), asked.locale()));
        }
        Long hub = asked.filter().hub();
        if (hub != null) said.add(words.message("designation.why.hub", asked.locale(), hubName(hub, asked)));
        return words.message(
                "designation.why.title",
                asked.locale(),
                said.isEmpty() ? words.message("designation.why.whole", asked.locale()) : String.join(", ", said));
    }

    private String hubName(long hub, Asked asked) {
        return designations
                .at(asked.asOf())
                .find(hub)
                .map(entry -> DesignationWords.name(entry.name(), entry.nameEn(), asked.locale()))
                .orElse(String.valueOf(hub));
    }

    /** By programme where several are mixed, else by role, else by province: only the first two add up. */
    private List<FigureExplanation.Part> parts(Asked asked) {
        List<DesignationEntry> entries = asked.selection().entries();
        Map<String, Integer> byProgramme = counted(entries, DesignationEntry::programme);
        if (byProgramme.size() > 1) return parts(DesignationFacet.PROGRAMME, byProgramme, asked);
        Map<String, Integer> byRole = counted(entries, entry -> entry.role().name());
        if (byRole.size() > 1) return parts(DesignationFacet.ROLE, byRole, asked);
        if (!asked.filter().of(DesignationFacet.PROVINCE).isEmpty()) return List.of();
        return parts(
                DesignationFacet.PROVINCE,
                asked.selection().counts().getOrDefault(DesignationFacet.PROVINCE, Map.of()),
                asked);
    }

    private static Map<String, Integer> counted(
            List<DesignationEntry> entries, Function<DesignationEntry, String> value) {
        return entries.stream().collect(Collectors.groupingBy(value, TreeMap::new, Collectors.summingInt(entry -> 1)));
    }

    private List<FigureExplanation.Part> parts(DesignationFacet facet, Map<String, Integer> counts, Asked asked) {
        return counts.entrySet().stream()
                .map(part -> new FigureExplanation.Part(
                        words.facetValue(facet, part.getKey(), null, asked.asOf(), asked.locale()),
                        words.message("designation.why.count", asked.locale(), part.getValue()),
                        asked.with(facet.parameter(), part.getKey())))
                .toList();
    }

    private List<String> rules(Asked asked) {
        List<DesignationEntry> entries = asked.selection().entries();
        List<String> rules = new ArrayList<>();
        rules.add(words.message("designation.why.rule.site", asked.locale()));
        LocalDate once = asked.filter().once();
        rules.add(
                once == null
                        ? words.message("designation.why.rule.every", asked.locale())
                        : words.message("designation.note.once", asked.locale(), once));
        say(
                "designation.why.rule.overlays",
                entries.stream().filter(entry -> entry.role().overlay()).count(),
                asked,
                rules);
        say("designation.note.start-unknown", asked.selection().startUnknown(), asked, rules);
        for (SiteFacts.Gap gap : SiteFacts.Gap.values())
            say(
                    "designation.note." + gap,
                    entries.stream().filter(entry -> entry.gaps().contains(gap)).count(),
                    asked,
                    rules);
        rules.add(words.message(
                "designation.note.samples", asked.locale(), asked.selection().samples()));
        return rules;
    }

    private void say(String key, long number, Asked asked, List<String> rules) {
        if (number > 0) rules.add(words.message(key, asked.locale(), number));
    }

    private List<FigureExplanation.Version> versions(Asked asked) {
        List<FigureExplanation.Version> versions = new ArrayList<>();
        add(versions, "platform.as-of", asked.asOf().valid().toString(), asked.locale());
        add(versions, "platform.known-at", asked.asOf().known().toString(), asked.locale());
        String scheme = asked.filter().scheme();
        if (scheme != null)
            add(
                    versions,
                    "designation.filter.scheme",
                    words.scheme(scheme, asked.asOf(), asked.locale()),
                    asked.locale());
        return versions;
    }

    private void add(List<FigureExplanation.Version> versions, String key, String value, Locale locale) {
        versions.add(new FigureExplanation.Version(words.message(key, locale), value));
    }

    /** Who says so, those of most sites first. */
    private List<FigureExplanation.Source> cited(Asked asked) {
        Map<Long, Long> rows = asked.selection().entries().stream()
                .collect(Collectors.groupingBy(DesignationEntry::sourceId, LinkedHashMap::new, Collectors.counting()));
        Map<Long, Citation> cited = sources.sources(Set.copyOf(rows.keySet()));
        return rows.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed())
                .flatMap(one -> source(cited.get(one.getKey()), one.getValue(), asked.locale()).stream())
                .toList();
    }

    private Optional<FigureExplanation.Source> source(@Nullable Citation source, long rows, Locale locale) {
        return Optional.ofNullable(source)
                .map(said -> new FigureExplanation.Source(
                        said.line(), "/sources/" + said.id(), words.message("designation.why.rows.of", locale, rows)));
    }
}
