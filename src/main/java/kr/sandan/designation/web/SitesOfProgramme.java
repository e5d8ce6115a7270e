package kr.sandan.designation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationFacet;
import kr.sandan.designation.DesignationFilter;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeSection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a programme: the sites that it has designated by the day, on the map and counted by role. */
@Component
class SitesOfProgramme implements ProgrammeSection {

    private final Designations designations;
    private final SiteMaps maps;

    SitesOfProgramme(Designations designations, SiteMaps maps) {
        this.designations = designations;
        this.maps = maps;
    }

    /**
     * The sites of a programme.
     *
     * @param samples how many of them are invented
     */
    record Sites(
            String programme, List<SiteMap.Site> sites, List<SiteMap.Symbol> legend, long samples, boolean drawn) {}

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "designation.programme.title";
    }

    @Override
    public String template() {
        return "designation/programme";
    }

    @Override
    public @Nullable Object model(Programme programme, AsOf asOf) {
        Locale locale = LocaleContextHolder.getLocale();
        DesignationFilter filter =
                new DesignationFilter(Map.of(DesignationFacet.PROGRAMME, Set.of(programme.code())), null, null, null);
        List<DesignationEntry> entries = designations.at(asOf).select(filter).entries();
        if (entries.isEmpty()) return null;
        List<SiteMap.Site> sites = maps.sites(entries, asOf, locale);
        return new Sites(
                programme.code(),
                sites,
                maps.legend(entries, locale),
                entries.stream().filter(DesignationEntry::sample).count(),
                sites.stream().anyMatch(site -> site.longitude() != null));
    }
}
