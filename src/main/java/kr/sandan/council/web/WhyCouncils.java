package kr.sandan.council.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilEntry.Presence;
import kr.sandan.council.CouncilFilter;
import kr.sandan.council.Councils;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.ExplainedFigures;
import kr.sandan.platform.web.FigureExplanation;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Why there are so many councils: for every filter of their list. */
@Component
class WhyCouncils implements ExplainedFigures {

    private final Councils councils;
    private final PublishedCouncils published;
    private final SourceQueries sources;
    private final CouncilWords words;

    WhyCouncils(Councils councils, PublishedCouncils published, SourceQueries sources, CouncilWords words) {
        this.councils = councils;
        this.published = published;
        this.sources = sources;
        this.words = words;
    }

    @Override
    public String figure() {
        return "councils";
    }

    @Override
    public Audience audience() {
        return Audience.SIGNED_IN;
    }

    @Override
    public FigureExplanation explain(
            MultiValueMap<String, String> parameters, AsOf asOf, PageFrame frame, Locale locale) {
        CouncilFilter filter = parameters(parameters).filter();
        List<CouncilEntry> rows = councils.select(filter, asOf);
        String days = frame.query("asOf", asOf.valid().toString());
        return new FigureExplanation(
                words.message("council.why.title", locale),
                words.message("council.why.count", locale, rows.size()),
                new FigureExplanation.Link(words.message("council.why.rows", locale, rows.size()), "/councils" + days),
                parts(rows, frame, locale),
                rules(rows, asOf, locale),
                List.of(
                        version("platform.as-of", asOf.valid().toString(), locale),
                        version("platform.known-at", asOf.known().toString(), locale)),
                cited(rows, locale),
                filter.equals(CouncilFilter.ALL) ? beside(rows.size(), asOf, locale) : List.of());
    }

    private static CouncilParameters parameters(MultiValueMap<String, String> given) {
        return new CouncilParameters(
                given.getFirst("q"),
                number("hub", given),
                blankToNull(given.getFirst("status")),
                given.getFirst("specialty"),
                number("office", given),
                blankToNull(given.getFirst("province")),
                given.getFirst("sample"),
                given.getFirst("start"));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Long number(String name, MultiValueMap<String, String> given) {
        String text = blankToNull(given.getFirst(name));
        if (text == null) return null;
        if (!text.matches("\\d{1,18}")) throw new BadParameter(name, text);
        return Long.valueOf(text);
    }

    /** By the site to which they belong first. */
    private List<FigureExplanation.Part> parts(List<CouncilEntry> rows, PageFrame frame, Locale locale) {
        Map<String, Long> counted = rows.stream()
                .collect(Collectors.groupingBy(
                        council -> council.sites().isEmpty()
                                ? words.message("council.presence.UNPLACED", locale)
                                : words.site(council.sites().get(0), locale),
                        TreeMap::new,
                        Collectors.counting()));
        Map<String, Long> sites = new LinkedHashMap<>();
        rows.forEach(council ->
                council.sites().stream().findFirst().ifPresent(site -> sites.put(words.site(site, locale), site.id())));
        return counted.entrySet().stream()
                .map(part -> new FigureExplanation.Part(
                        part.getKey(),
                        words.message("council.why.count", locale, part.getValue()),
                        sites.containsKey(part.getKey())
                                ? "/why/councils" + frame.query("hub", String.valueOf(sites.get(part.getKey())))
                                : null))
                .toList();
    }

    private List<String> rules(List<CouncilEntry> rows, AsOf asOf, Locale locale) {
        List<String> rules = new ArrayList<>();
        rules.add(words.message("council.why.rule.counted", locale));
        rules.add(words.message("council.why.rule.named", locale));
        long unknown =
                rows.stream().filter(council -> council.founded() == null).count();
        rules.add(words.message("council.note.start", locale, unknown));
        List<CouncilEntry> all = councils.at(asOf);
        for (Presence apart : List.of(Presence.UNPLACED, Presence.DISSOLVED)) {
            long number =
                    all.stream().filter(council -> council.presence() == apart).count();
            rules.add(words.message("council.note." + apart, locale, number));
        }
        rules.add(words.message(
                "council.note.samples",
                locale,
                rows.stream().filter(CouncilEntry::sample).count()));
        return rules;
    }

    private FigureExplanation.Version version(String key, String value, Locale locale) {
        return new FigureExplanation.Version(words.message(key, locale), value);
    }

    private List<FigureExplanation.Source> cited(List<CouncilEntry> rows, Locale locale) {
        Map<Long, Long> counted = rows.stream()
                .collect(Collectors.groupingBy(CouncilEntry::sourceId, TreeMap::new, Collectors.counting()));
        Map<Long, Citation> cited = sources.sources(counted.keySet());
        Function<Long, @Nullable Citation> source = cited::get;
        return counted.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed())
                .map(one -> new FigureExplanation.Source(
                        String.valueOf(line(source.apply(one.getKey()))),
                        "/sources/" + one.getKey(),
                        words.message("council.why.rows.of", locale, one.getValue())))
                .toList();
    }

    private static @Nullable String line(@Nullable Citation source) {
        return source == null ? null : source.line();
    }

    private List<FigureExplanation.Published> beside(int held, AsOf asOf, Locale locale) {
        return published.of(asOf, locale).stream()
                .filter(line -> line.part() == null)
                .map(line -> new FigureExplanation.Published(
                        words.message("council.published.figure", locale, line.when(), line.published()),
                        line.claim(),
                        difference(held - Long.parseLong(line.published().replace(",", "")), locale),
                        line.source()))
                .toList();
    }

    private String difference(long more, Locale locale) {
        String key = more == 0 ? "same" : more > 0 ? "more" : "fewer";
        return words.message("council.why." + key, locale, Math.abs(more));
    }
}
