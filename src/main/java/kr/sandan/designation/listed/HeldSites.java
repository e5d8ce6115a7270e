package kr.sandan.designation.listed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.HeldPeriod;
import kr.sandan.designation.Span;
import kr.sandan.platform.NamePattern;
import org.jspecify.annotations.Nullable;

/** What is held of the programmes of a list, and which of it a site of the list is. */
final class HeldSites {

    private final LongFunction<List<HeldPeriod>> reader;
    private final Map<Long, List<HeldPeriod>> byProgramme = new HashMap<>();

    HeldSites(LongFunction<List<HeldPeriod>> reader) {
        this.reader = reader;
    }

    private List<HeldPeriod> of(long programme) {
        return byProgramme.computeIfAbsent(programme, reader::apply);
    }

    /** The period that the site restates: by the number of the designation, else by its name, else by its ground. */
    @Nullable
    HeldPeriod find(ListSite site) {
        Long id = site.designationId();
        return of(site.first().programmeId()).stream()
                .filter(period -> period.role() == site.role())
                .filter(period -> id == null ? isMeant(site, period) : period.designationId() == id)
                .min(Comparator.comparing((HeldPeriod period) -> !ListSite.meet(site.span(), spanOf(period)))
                        .thenComparing(
                                period -> !site.sharesGroundWith(period.facts().complexIds())))
                .orElse(null);
    }

    private static boolean isMeant(ListSite site, HeldPeriod period) {
        boolean same = site.named()
                ? site.bearsNameOf(period)
                : site.sharesGroundWith(period.facts().complexIds());
        return same && ListSite.meet(site.span(), spanOf(period));
    }

    private static Span spanOf(HeldPeriod period) {
        return period.facts().span();
    }

    /** The periods of the hubs of a programme of that name or number. */
    List<HeldPeriod> hubs(long programme, String text) {
        String plain = NamePattern.normalise(text);
        List<HeldPeriod> found = new ArrayList<>();
        for (HeldPeriod period : of(programme)) {
            if (period.role() != DesignationRole.HUB) continue;
            String english = period.facts().nameEn();
            if (plain.equals(String.valueOf(period.designationId()))
                    || plain.equals(NamePattern.normalise(period.facts().name()))
                    || (english != null && plain.equals(NamePattern.normalise(english)))) found.add(period);
        }
        return found;
    }

    /** The names of hubs most like a text. */
    String nearHubs(long programme, String text) {
        Map<String, String> names = new TreeMap<>();
        for (HeldPeriod period : of(programme)) {
            String name = period.facts().name();
            if (period.role() == DesignationRole.HUB) names.put(NamePattern.normalise(name), name);
        }
        return ComplexNames.near(NamePattern.normalise(text), names, name -> name);
    }

    @Nullable
    String nameOf(long programme, @Nullable Long designation) {
        if (designation == null) return null;
        return of(programme).stream()
                .filter(period -> period.designationId() == designation)
                .map(period -> period.facts().name())
                .reduce((earlier, later) -> later)
                .orElse(String.valueOf(designation));
    }
}
