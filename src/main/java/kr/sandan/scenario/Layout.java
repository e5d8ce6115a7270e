package kr.sandan.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.SiteFacts;
import org.jspecify.annotations.Nullable;

/**
 * Which sites there are, in which role and under which hub: of a scenario, of its copy, or what is designated on a day.
 *
 * @param programme the programme's code
 * @param day the day whose rules hold
 * @param sites the sites; those of a hub that is not among them stand without one
 */
public record Layout(String programme, LocalDate day, List<Site> sites) {

    /**
     * One site.
     *
     * @param id its number within the layout
     * @param match by what it is recognised in another layout: its complexes, else the designation
     * @param role its role
     * @param hubId the site under which it stands, null for none
     * @param hubUnknown whether its source names no hub
     * @param complexIds the complexes it holds; none where its source names none
     */
    public record Site(
            long id,
            String match,
            String name,
            @Nullable String nameEn,
            DesignationRole role,
            @Nullable Long hubId,
            boolean hubUnknown,
            List<Long> complexIds) {}

    public Map<Long, Site> byId() {
        Map<Long, Site> byId = new HashMap<>();
        sites.forEach(site -> byId.put(site.id(), site));
        return byId;
    }

    public int count(DesignationRole role) {
        return (int) sites.stream().filter(site -> site.role() == role).count();
    }

    static Layout of(Scenario scenario, Function<ScenarioSite, @Nullable Standing> standing) {
        List<Site> sites = new ArrayList<>();
        for (ScenarioSite site : scenario.sites()) {
            Standing stands = standing.apply(site);
            if (stands == null) continue;
            boolean unknown = site.hubUnknown() && stands.equals(site.copied());
            sites.add(new Site(
                    site.id(),
                    match(site.designationId(), site.complexIds()),
                    site.name(),
                    site.nameEn(),
                    stands.role(),
                    stands.hubId(),
                    unknown,
                    site.complexIds()));
        }
        return new Layout(scenario.programme(), scenario.copied().valid(), sites);
    }

    /** What is designated in a programme on the day of the register, overlays left out. */
    public static Layout live(DesignationRegister register, String programme) {
        List<Site> sites = register.all().stream()
                .filter(entry ->
                        entry.programme().equals(programme) && !entry.role().overlay())
                .map(Layout::site)
                .toList();
        return new Layout(programme, register.asOf().valid(), sites);
    }

    private static Site site(DesignationEntry entry) {
        DesignationEntry.Hub hub = entry.hub();
        return new Site(
                entry.id(),
                match(
                        entry.id(),
                        entry.ground().stream()
                                .map(DesignationEntry.Ground::complexId)
                                .toList()),
                entry.name(),
                entry.nameEn(),
                entry.role(),
                hub == null ? null : hub.id(),
                entry.gaps().contains(SiteFacts.Gap.HUB),
                entry.ground().stream().map(DesignationEntry.Ground::complexId).toList());
    }

    private static String match(@Nullable Long designation, List<Long> complexIds) {
        return complexIds.isEmpty()
                ? "d" + designation
                : "c" + complexIds.stream().sorted().toList();
    }
}
