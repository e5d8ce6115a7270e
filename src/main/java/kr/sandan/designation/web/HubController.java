package kr.sandan.designation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.designation.SiteSection;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A hub with its complexes and everything that stands under it. */
@Controller
class HubController {

    private final Designations designations;
    private final DesignationPages pages;
    private final SiteMaps maps;
    private final List<SiteSection> sections;

    HubController(
            Designations designations, DesignationPages pages, SiteMaps maps, ObjectProvider<SiteSection> sections) {
        this.designations = designations;
        this.pages = pages;
        this.maps = maps;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(SiteSection::order))
                .toList();
    }

    /** A section of another module with something to say. */
    record Said(String titleKey, String template, Object model) {}

    @GetMapping("/hubs/{id}")
    String hub(@PathVariable long id, AsOf asOf, Locale locale, Model model) {
        if (designations.role(id) != DesignationRole.HUB) throw new NotFound("hub", id);
        DesignationRegister register = designations.at(asOf);
        List<DesignationEntry> entries = new ArrayList<>();
        register.find(id).ifPresent(entries::add);
        entries.addAll(register.under(id));
        List<SiteMap.Site> sites = maps.sites(entries, asOf, locale);
        model.addAttribute("hub", pages.page(id, asOf, locale));
        model.addAttribute(
                "site", of(DesignationRole.HUB, sites).stream().findFirst().orElse(null));
        model.addAttribute("linked", of(DesignationRole.LINKED, sites));
        model.addAttribute("overlays", of(DesignationRole.PILOT, sites));
        model.addAttribute("total", entries.size());
        model.addAttribute(
                "samples", entries.stream().filter(DesignationEntry::sample).count());
        model.addAttribute("legend", maps.legend(entries, locale));
        model.addAttribute("drawn", sites.stream().anyMatch(site -> site.longitude() != null));
        model.addAttribute(
                "sections",
                sections.stream()
                        .flatMap(section -> Stream.ofNullable(section.model(id, asOf))
                                .map(body -> new Said(section.titleKey(), section.template(), body)))
                        .toList());
        return "designation/hub";
    }

    private static List<SiteMap.Site> of(DesignationRole role, List<SiteMap.Site> sites) {
        return sites.stream()
                .filter(site -> site.shape().equals(SiteMaps.shape(role)))
                .toList();
    }
}
