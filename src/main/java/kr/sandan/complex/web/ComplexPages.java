package kr.sandan.complex.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexLife;
import kr.sandan.complex.Directory;
import kr.sandan.complex.MapPoints;
import kr.sandan.complex.Measure;
import kr.sandan.complex.OfficePast;
import kr.sandan.complex.PlaceThen;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.region.RegionQueries;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what is known of one complex into what its page prints. */
@Component
class ComplexPages {

    private final ComplexDirectory directories;
    private final ComplexLife life;
    private final OfficePast officePast;
    private final SourceQueries sources;
    private final RegionQueries regions;
    private final ComplexWords words;
    private final Clock clock;

    ComplexPages(
            ComplexDirectory directories,
            ComplexLife life,
            OfficePast officePast,
            SourceQueries sources,
            RegionQueries regions,
            ComplexWords words,
            Clock clock) {
        this.directories = directories;
        this.life = life;
        this.officePast = officePast;
        this.sources = sources;
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    ComplexPage page(ComplexEntry complex, Directory directory, Locale locale) {
        AsOf asOf = directory.asOf();
        List<OfficePast.Answered> answered = officePast.of(complex, asOf);
        List<ComplexPage.Office> offices =
                answered.stream().map(each -> office(each, asOf, locale)).toList();
        boolean answeredThen = complex.officeId() != null && !offices.isEmpty();
        return new ComplexPage(
                complex.id(),
                complex.name(),
                nameNow(complex),
                complex.facts().nameEn(),
                words.type(complex, locale),
                complex.sample(),
                parent(complex, directory),
                facts(complex, locale),
                complex.places().stream().map(place -> place(place, locale)).toList(),
                answeredThen ? offices.get(0) : null,
                offices,
                aliases(complex, asOf, locale),
                parts(complex.id(), 0, directory),
                MapPoints.of(complex, regions.history(asOf)));
    }

    private @Nullable String nameNow(ComplexEntry complex) {
        return directories
                .at(AsOf.today(clock))
                .find(complex.id())
                .map(ComplexEntry::name)
                .filter(name -> !name.equals(complex.name()))
                .orElse(null);
    }

    private static ComplexPage.@Nullable Link parent(ComplexEntry complex, Directory directory) {
        Long id = complex.parentId();
        if (id == null) return null;
        return directory
                .find(id)
                .map(parent -> new ComplexPage.Link(parent.id(), parent.name()))
                .orElse(null);
    }

    private List<ComplexPage.Fact> facts(ComplexEntry complex, Locale locale) {
        PartialDate designated = complex.designatedOn();
        return List.of(
                new ComplexPage.Fact(words.message("complex.column.type", locale), words.type(complex, locale)),
                new ComplexPage.Fact(
                        words.message("complex.column.state", locale),
                        complex.state() == null ? null : words.state(complex, locale)),
                new ComplexPage.Fact(
                        words.message("complex.column.designated_on", locale),
                        designated == null
                                ? words.message("complex.start.unknown", locale)
                                : words.date(designated, locale)),
                new ComplexPage.Fact(
                        words.message("complex.detail.authority", locale),
                        complex.facts().authority()),
                new ComplexPage.Fact(
                        words.message("complex.detail.agency", locale),
                        complex.facts().managingAgency()),
                new ComplexPage.Fact(
                        words.message("complex.detail.industries", locale),
                        complex.facts().industries()));
    }

    private ComplexPage.Place place(PlaceThen place, Locale locale) {
        String county = place.countyCode();
        return new ComplexPage.Place(
                county == null ? place.provinceCode() : county,
                words.province(place, locale),
                place.countyName(),
                place.certain());
    }

    /** An office is called as on the last day on which it answered. */
    private ComplexPage.Office office(OfficePast.Answered answered, AsOf asOf, Locale locale) {
        LocalDate from = answered.from();
        LocalDate until = answered.until();
        LocalDate last = until == null ? asOf.valid() : until.minusDays(1);
        String basis = answered.basis() == null
                ? words.message("complex.detail.office.named", locale)
                : words.message("complex.detail.office." + answered.basis(), locale);
        return new ComplexPage.Office(
                words.office(answered.officeId(), new AsOf(last, asOf.known()), locale),
                from == null ? null : from.toString(),
                until == null ? null : until.minusDays(1).toString(),
                basis);
    }

    private List<ComplexPage.Alias> aliases(ComplexEntry complex, AsOf asOf, Locale locale) {
        List<ComplexLife.OtherName> names = life.otherNames(complex.id(), asOf);
        Map<Long, Citation> cited = sources.sources(
                names.stream().map(ComplexLife.OtherName::sourceId).toList(), asOf);
        return names.stream()
                .map(name -> new ComplexPage.Alias(
                        name.alias(),
                        words.message("complex.alias." + name.kind(), locale),
                        words.period(name.from(), name.until(), locale),
                        cited.get(name.sourceId())))
                .toList();
    }

    private static List<ComplexPage.Part> parts(long id, int depth, Directory directory) {
        List<ComplexPage.Part> parts = new ArrayList<>();
        for (ComplexEntry part : directory.partsOf(id)) {
            parts.add(new ComplexPage.Part(
                    part.id(),
                    part.name(),
                    depth,
                    FigureText.of(part.figure(Measure.DESIGNATED_AREA)),
                    FigureText.of(part.figure(Measure.TENANTS)),
                    FigureText.of(part.figure(Measure.EMPLOYMENT))));
            parts.addAll(parts(part.id(), depth + 1, directory));
        }
        return parts;
    }
}
