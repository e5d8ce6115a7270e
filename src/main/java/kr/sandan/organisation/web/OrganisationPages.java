package kr.sandan.organisation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.sandan.organisation.OrganisationDesk;
import kr.sandan.organisation.OrganisationEntry;
import kr.sandan.organisation.OrganisationFacts;
import kr.sandan.organisation.OrganisationLife;
import kr.sandan.organisation.OrganisationLife.Identity;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.organisation.OrganisationSection;
import kr.sandan.organisation.PeopleQueries;
import kr.sandan.organisation.Span;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one organisation. */
@Component
class OrganisationPages {

    private final OrganisationQueries queries;
    private final OrganisationLife life;
    private final PeopleQueries people;
    private final OrganisationDesk desk;
    private final OrganisationWords words;
    private final SourceQueries sources;
    private final List<OrganisationSection> sections;

    OrganisationPages(
            OrganisationQueries queries,
            OrganisationLife life,
            PeopleQueries people,
            OrganisationDesk desk,
            OrganisationWords words,
            SourceQueries sources,
            ObjectProvider<OrganisationSection> sections) {
        this.queries = queries;
        this.life = life;
        this.people = people;
        this.desk = desk;
        this.words = words;
        this.sources = sources;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(OrganisationSection::order))
                .toList();
    }

    /** A label and what stands beside it; empty where nothing is known. */
    record Fact(String label, @Nullable String value) {}

    /** What held over a period, who says so. */
    record Line(
            String period,
            String said,
            @Nullable String remark,
            @Nullable String path,
            @Nullable Citation source) {}

    /** A section of another module with something to say. */
    record Said(String titleKey, String template, Object model) {}

    /** The record that a merged one leads to. */
    record Survivor(long id, String name, String day, String reason) {}

    ModelAndView detail(long id, AsOf asOf, PageFrame frame, Locale locale) {
        Identity identity = life.identity(id).orElseThrow(() -> new NotFound("organisation", id));
        OrganisationEntry entry = queries.find(id, asOf).orElse(null);
        String name = queries.names(List.of(id), asOf).get(id);
        if (name == null) throw new NotFound("organisation", id);
        List<OrganisationLife.Entry> entries = life.entries(id, asOf);
        if (entry == null && entries.isEmpty()) throw new NotFound("organisation", id);
        Map<Long, Citation> cited = cited(id, asOf);
        boolean keeper = OrganisationRoutes.keeps(frame) && identity.mergedInto() == null && desk.mayChange(id);
        return new ModelAndView("organisation/detail")
                .addObject("id", id)
                .addObject("name", name)
                .addObject("nameEn", entry == null ? null : entry.facts().nameEn())
                .addObject("sample", identity.sample())
                .addObject("present", entry != null)
                .addObject("survivor", survivor(identity, asOf))
                .addObject("facts", entry == null ? List.of() : facts(entry.facts(), locale))
                .addObject("keeper", keeper)
                .addObject("periods", periods(id, asOf, cited, locale))
                .addObject("names", names(id, asOf, cited, locale))
                .addObject("tenancies", tenancies(id, asOf, cited, locale))
                .addObject("people", people.of(id))
                .addObject("sections", sections(id, asOf))
                .addObject("history", history(entries, cited, asOf, locale));
    }

    private List<Fact> facts(OrganisationFacts facts, Locale locale) {
        String number = words.number(facts);
        Integer employees = facts.size().employees();
        return List.of(
                new Fact("organisation.column.type", words.type(facts, locale)),
                new Fact("organisation.column.business_number", none(number)),
                new Fact("organisation.column.size_class", none(words.sizeClass(facts, locale))),
                new Fact("organisation.column.employees", employees == null ? null : String.valueOf(employees)),
                new Fact("organisation.column.few", none(words.few(facts, locale))),
                new Fact("organisation.column.ksic", none(words.ksic(facts, locale))));
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }

    private List<Line> periods(long id, AsOf asOf, Map<Long, Citation> cited, Locale locale) {
        List<Line> lines = new ArrayList<>();
        for (OrganisationLife.Held held : life.periods(id, asOf)) {
            String about = Stream.of(
                            words.type(held.facts(), locale),
                            words.sizeClass(held.facts(), locale),
                            words.few(held.facts(), locale),
                            words.ksic(held.facts(), locale))
                    .filter(text -> !text.isEmpty())
                    .reduce((one, other) -> one + " · " + other)
                    .orElse("");
            lines.add(new Line(
                    words.period(held.span(), locale), held.facts().name(), about, null, cited.get(held.sourceId())));
        }
        return lines;
    }

    private List<Line> names(long id, AsOf asOf, Map<Long, Citation> cited, Locale locale) {
        return life.names(id, asOf).stream()
                .map(named -> new Line(
                        words.period(named.name().span(), locale),
                        named.name().name(),
                        words.message("organisation.alias." + named.name().kind(), locale),
                        null,
                        cited.get(named.sourceId())))
                .toList();
    }

    private List<Line> tenancies(long id, AsOf asOf, Map<Long, Citation> cited, Locale locale) {
        return life.tenancies(id, asOf).stream()
                .map(sitting -> {
                    Span span = sitting.tenancy().span();
                    long complex = sitting.tenancy().complexId();
                    return new Line(
                            words.period(span, locale),
                            words.complex(complex, asOf),
                            span.days().contains(asOf.valid()) ? words.message("organisation.holds", locale) : null,
                            "/complexes/" + complex,
                            cited.get(sitting.sourceId()));
                })
                .toList();
    }

    private @Nullable Survivor survivor(Identity identity, AsOf asOf) {
        if (identity.mergedInto() == null || identity.mergedAt() == null) return null;
        long kept = queries.survivor(identity.id()).orElse(identity.mergedInto());
        return new Survivor(
                kept,
                queries.names(List.of(kept), asOf).getOrDefault(kept, "#" + kept),
                words.day(identity.mergedAt()),
                String.valueOf(identity.mergeReason()));
    }

    private List<Said> sections(long id, AsOf asOf) {
        return sections.stream()
                .flatMap(section -> {
                    Object model = section.model(id, asOf);
                    return model == null
                            ? Stream.empty()
                            : Stream.of(new Said(section.titleKey(), section.template(), model));
                })
                .toList();
    }

    private List<HistoryLine> history(
            List<OrganisationLife.Entry> entries, Map<Long, Citation> cited, AsOf asOf, Locale locale) {
        return entries.stream()
                .map(entry -> HistoryLine.of(entry, cited.get(entry.sourceId()), asOf, words, locale))
                .toList();
    }

    private Map<Long, Citation> cited(long id, AsOf asOf) {
        return sources.sources(
                life.entries(id, asOf).stream()
                        .map(OrganisationLife.Entry::sourceId)
                        .distinct()
                        .toList(),
                asOf);
    }
}
