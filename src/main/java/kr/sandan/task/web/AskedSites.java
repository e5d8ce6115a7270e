package kr.sandan.task.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Option;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The designated sites that a hub or a region in an address means. */
@Component
class AskedSites {

    private final Designations designations;
    private final RegionQueries regions;
    private final Clock clock;

    AskedSites(Designations designations, RegionQueries regions, Clock clock) {
        this.designations = designations;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * The sites meant, null where neither is asked for.
     *
     * @param scheme code of the scheme of regions, null for the one in force today
     * @throws BadParameter for a scheme or a region that there is not
     */
    @Nullable
    Set<Long> of(@Nullable Long hub, @Nullable String scheme, @Nullable String region) {
        if (region == null || region.isBlank()) return hub == null ? null : Set.of(hub);
        Scheme asked = scheme(scheme);
        if (asked.regions().stream().noneMatch(one -> one.code().equals(region)))
            throw new BadParameter("region", region);
        DesignationRegister sites = designations.at(AsOf.today(clock));
        return sites.all().stream()
                .filter(site -> sites.regions(site, asked.code()).contains(region))
                .map(DesignationEntry::id)
                .filter(id -> hub == null || hub.equals(id))
                .collect(Collectors.toSet());
    }

    private Scheme scheme(@Nullable String code) {
        LocalDate today = AsOf.today(clock).valid();
        Optional<Scheme> found = code == null || code.isBlank()
                ? regions.history().schemeInForce(today)
                : regions.history().scheme(code);
        return found.orElseThrow(() -> new BadParameter("scheme", String.valueOf(code)));
    }

    /** The regions of the scheme asked for, or of the one in force today. */
    List<Option> regionChoices(@Nullable String scheme, Locale locale) {
        return scheme(scheme).regions().stream()
                .map(region -> new Option(region.code(), TaskWords.name(region.name(), region.nameEn(), locale)))
                .toList();
    }

    /** The hubs of today. */
    List<Option> hubChoices(Locale locale) {
        return designations.at(AsOf.today(clock)).all().stream()
                .filter(site -> site.role() == DesignationRole.HUB)
                .map(site -> new Option(String.valueOf(site.id()), TaskWords.name(site.name(), site.nameEn(), locale)))
                .toList();
    }
}
