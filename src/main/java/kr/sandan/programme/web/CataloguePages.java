package kr.sandan.programme.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.FactContent;
import kr.sandan.programme.FactTopic;
import kr.sandan.programme.ProgrammeFact;
import kr.sandan.programme.ProgrammeLife;
import kr.sandan.programme.ServiceCatalogue;
import kr.sandan.programme.ServiceQueries;
import kr.sandan.programme.Standing;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogues of services of a programme, each version with its crosswalk to the others. */
@Component
class CataloguePages {

    private final ServiceQueries services;
    private final SourceQueries sources;
    private final ProgrammeWords words;

    CataloguePages(ServiceQueries services, SourceQueries sources, ProgrammeWords words) {
        this.services = services;
        this.sources = sources;
        this.words = words;
    }

    /**
     * One version.
     *
     * @param title what it is called
     * @param standing announced or in force
     * @param period when it holds
     * @param holds whether it is in force on the day of the page
     * @param remark what is noted of it
     * @param statedCount how many services its source counts
     * @param unnamed how many of them no source names
     * @param services those known by name
     */
    record Version(
            long id,
            String title,
            String standing,
            String period,
            boolean holds,
            @Nullable String remark,
            int statedCount,
            int unnamed,
            long sourceId,
            @Nullable String source,
            List<ServiceLine> services) {}

    /** A service and what became of it, or what it came from. */
    record ServiceLine(long id, int ordinal, String name, List<TieLine> before, List<TieLine> after) {}

    /** Another version's service, and how the tie is known. */
    record TieLine(long id, String name, String catalogue, String basis) {}

    List<Version> of(ProgrammeLife life, AsOf asOf, Locale locale) {
        Map<Long, ServiceCatalogue> known = new HashMap<>();
        services.catalogues(life.id(), asOf).forEach(catalogue -> known.put(catalogue.id(), catalogue));
        List<ProgrammeFact> facts = new ArrayList<>(life.of(FactTopic.CATALOGUE));
        facts.sort(Comparator.comparing(CataloguePages::begun, Comparator.nullsFirst(Comparator.naturalOrder())));
        Map<Long, Citation> cited =
                sources.sources(facts.stream().map(ProgrammeFact::sourceId).toList(), asOf);
        Map<Long, String> titles = new HashMap<>();
        facts.forEach(fact ->
                titles.put(Objects.requireNonNull(fact.content().catalogueId()), words.text(fact.content(), locale)));
        return facts.stream()
                .map(fact -> version(fact, known, titles, cited.get(fact.sourceId()), asOf, locale))
                .toList();
    }

    private static @Nullable PartialDate begun(ProgrammeFact fact) {
        return fact.span().from();
    }

    private Version version(
            ProgrammeFact fact,
            Map<Long, ServiceCatalogue> known,
            Map<Long, String> titles,
            @Nullable Citation source,
            AsOf asOf,
            Locale locale) {
        FactContent content = fact.content();
        ServiceCatalogue catalogue = known.get(Objects.requireNonNull(content.catalogueId()));
        List<ServiceLine> lines = catalogue == null
                ? List.of()
                : catalogue.services().stream()
                        .map(service -> line(service, titles, locale))
                        .toList();
        int stated = Objects.requireNonNull(content.statedCount());
        return new Version(
                Objects.requireNonNull(content.catalogueId()),
                words.text(content, locale),
                words.message("programme.standing." + content.standing(), locale),
                words.period(fact.span(), locale),
                fact.holdsOn(asOf.valid()) && content.standing() == Standing.IN_FORCE,
                content.detail(),
                stated,
                Math.max(0, stated - lines.size()),
                fact.sourceId(),
                source == null ? null : source.line(),
                lines);
    }

    private ServiceLine line(ServiceCatalogue.Service service, Map<Long, String> titles, Locale locale) {
        return new ServiceLine(
                service.id(),
                service.ordinal(),
                name(service.name(), service.nameEn(), locale),
                ties(service.takesUp(), titles, locale),
                ties(service.takenUp(), titles, locale));
    }

    private List<TieLine> ties(List<ServiceCatalogue.Tie> ties, Map<Long, String> titles, Locale locale) {
        return ties.stream()
                .map(tie -> new TieLine(
                        tie.id(),
                        name(tie.name(), tie.nameEn(), locale),
                        titles.getOrDefault(tie.catalogueId(), ""),
                        words.message("programme.crosswalk.basis." + tie.basis(), locale)))
                .toList();
    }

    private static String name(String korean, String english, Locale locale) {
        return locale.getLanguage().equals("ko") ? korean : english;
    }
}
