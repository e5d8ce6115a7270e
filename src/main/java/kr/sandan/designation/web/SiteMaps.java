package kr.sandan.designation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.SiteFacts;
import kr.sandan.designation.SitePlace;
import kr.sandan.platform.AsOf;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts sites on the map: their symbols, their places, and how far linked sites lie from their hub. */
@Component
class SiteMaps {

    private final RegionQueries regions;
    private final DesignationWords words;

    SiteMaps(RegionQueries regions, DesignationWords words) {
        this.regions = regions;
        this.words = words;
    }

    /** The places of the sites that have one, by number of the designation. */
    private static Map<Long, SitePlace> places(List<DesignationEntry> entries, RegionHistory history) {
        Map<Long, SitePlace> places = new HashMap<>();
        for (DesignationEntry entry : entries) {
            SitePlace place = SitePlace.of(entry, history);
            if (place != null) places.put(entry.id(), place);
        }
        return places;
    }

    /** The sites in the order given; distances and lines are told where the hub is among them. */
    List<SiteMap.Site> sites(List<DesignationEntry> entries, AsOf asOf, Locale locale) {
        Map<Long, SitePlace> places = places(entries, regions.history(asOf));
        List<SiteMap.Site> sites = new ArrayList<>(entries.size());
        for (DesignationEntry entry : entries) sites.add(site(entry, places, asOf, locale));
        return sites;
    }

    private SiteMap.Site site(DesignationEntry entry, Map<Long, SitePlace> places, AsOf asOf, Locale locale) {
        SitePlace place = places.get(entry.id());
        DesignationEntry.Hub hub = entry.hub();
        SitePlace hubPlace = hub == null ? null : places.get(hub.id());
        boolean linked = entry.role() == DesignationRole.LINKED;
        boolean beside = linked && place != null && hubPlace != null && place.sharesCentreWith(hubPlace);
        boolean line = linked && place != null && hubPlace != null && !beside;
        return new SiteMap.Site(
                entry.id(),
                (entry.role() == DesignationRole.HUB ? "/hubs/" : "/designations/") + entry.id(),
                DesignationWords.name(entry.name(), entry.nameEn(), locale),
                shape(entry.role()),
                words.message(entry.role().messageKey(), locale),
                words.span(entry.span(), locale),
                words.ground(entry, locale),
                words.provinces(entry, asOf, locale),
                entry.role().underHub() ? words.hub(entry, locale) : null,
                hub == null ? null : "/hubs/" + hub.id(),
                line && hub != null ? hub.id() : null,
                beside,
                place == null ? null : place.longitude(),
                place == null ? null : place.latitude(),
                position(place, locale),
                linked ? distance(place, hubPlace, locale) : DesignationWords.NOTHING);
    }

    /** Each role has a shape of its own, since colours alone do not tell them apart. */
    static String shape(DesignationRole role) {
        return switch (role) {
            case TARGET -> "triangle";
            case HUB -> "diamond";
            case LINKED -> "dot";
            case PILOT -> "ring";
        };
    }

    private String position(@Nullable SitePlace place, Locale locale) {
        if (place == null) return words.message("designation.place.none", locale);
        String basis = words.message(place.basis().messageKey(), locale);
        return place.complexes() == 1
                ? basis
                : words.message("designation.place.mean", locale, basis, place.complexes());
    }

    private String distance(@Nullable SitePlace place, @Nullable SitePlace hub, Locale locale) {
        if (place == null || hub == null) return DesignationWords.NOTHING;
        if (place.sharesCentreWith(hub)) return words.message("designation.distance.same-centre", locale);
        double kilometres = place.kilometresTo(hub);
        return place.measuredTo(hub)
                ? String.format(Locale.ROOT, "%,.1f", kilometres)
                : words.message("designation.distance.about", locale, Math.round(kilometres));
    }

    /** What the symbols mean, for the roles that are there. */
    List<SiteMap.Symbol> legend(List<DesignationEntry> entries, Locale locale) {
        List<SiteMap.Symbol> legend = new ArrayList<>();
        for (DesignationRole role : DesignationRole.values()) {
            long count = entries.stream().filter(entry -> entry.role() == role).count();
            if (count > 0) legend.add(new SiteMap.Symbol(shape(role), words.message(role.messageKey(), locale), count));
        }
        return legend;
    }

    static long hubUnknown(List<DesignationEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.gaps().contains(SiteFacts.Gap.HUB))
                .count();
    }

    /** How many stand at the centre of a city or county. */
    long about(List<DesignationEntry> entries, AsOf asOf) {
        return places(entries, regions.history(asOf)).values().stream()
                .filter(place -> place.basis() != SitePlace.Basis.OWN)
                .count();
    }
}
