package kr.sandan.designation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Directory;
import kr.sandan.complex.MapLayer;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationFacet;
import kr.sandan.designation.DesignationFilter;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.region.RegionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** On the map of complexes: the designated sites of the day, with lines from linked sites to their hubs. */
@Component
class DesignationLayer implements MapLayer {

    /** The first sites were designated in April 2005. */
    private static final int FIRST_YEAR = 2005;

    private final Designations designations;
    private final ComplexDirectory directories;
    private final ProgrammeQueries programmes;
    private final RegionQueries regions;
    private final DesignationWords words;
    private final SiteMaps maps;

    DesignationLayer(
            Designations designations,
            ComplexDirectory directories,
            ProgrammeQueries programmes,
            RegionQueries regions,
            DesignationWords words,
            SiteMaps maps) {
        this.designations = designations;
        this.directories = directories;
        this.programmes = programmes;
        this.regions = regions;
        this.words = words;
        this.maps = maps;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "designation.map.title";
    }

    @Override
    public String table() {
        return "sites";
    }

    @Override
    public String template() {
        return "designation/map";
    }

    @Override
    public int firstYear() {
        return FIRST_YEAR;
    }

    @Override
    public Object model(Map<String, List<String>> parameters, @Nullable Set<Long> complexes, AsOf asOf) {
        Locale locale = LocaleContextHolder.getLocale();
        DesignationFilter filter = DesignationParameters.of(
                        new LinkedMultiValueMap<>(parameters), regions.history(asOf), asOf, programmes)
                .filter();
        Directory directory = directories.at(asOf);
        List<DesignationEntry> entries = designations.at(asOf).select(filter).entries().stream()
                .filter(entry -> complexes == null || on(entry, complexes, directory))
                .toList();
        List<SiteMap.Site> sites = maps.sites(entries, asOf, locale);
        return new SiteMap(
                sites,
                maps.legend(entries, locale),
                sites.stream().filter(site -> site.hubId() != null).count(),
                sites.stream().filter(SiteMap.Site::beside).count(),
                SiteMaps.hubUnknown(entries),
                sites.stream().filter(site -> site.longitude() == null).count(),
                maps.about(entries, asOf),
                entries.stream().filter(DesignationEntry::sample).count(),
                options(asOf, locale),
                String.join(",", filter.values().getOrDefault(DesignationFacet.PROGRAMME, Set.of())));
    }

    /** Whether a site holds one of the complexes, or a part of one. */
    private static boolean on(DesignationEntry entry, Set<Long> complexes, Directory directory) {
        return entry.ground().stream()
                .flatMap(ground ->
                        Stream.iterate(ground.entry(), Objects::nonNull, complex -> whole(complex, directory)))
                .anyMatch(complex -> complexes.contains(complex.id()));
    }

    private static @Nullable ComplexEntry whole(@Nullable ComplexEntry complex, Directory directory) {
        Long parent = complex == null ? null : complex.parentId();
        return parent == null ? null : directory.find(parent).orElse(null);
    }

    private List<Option> options(AsOf asOf, Locale locale) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.message("designation.map.programme.all", locale)));
        for (Programme programme : programmes.all(asOf))
            options.add(new Option(programme.code(), words.programme(programme.code(), asOf, locale)));
        return options;
    }
}
