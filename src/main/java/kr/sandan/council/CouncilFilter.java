package kr.sandan.council;

import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.platform.NamePattern;
import org.jspecify.annotations.Nullable;

/**
 * Which councils are meant; null leaves a condition out.
 *
 * @param q part of a name or of a specialty
 * @param hub the site to which it belongs
 * @param status what it is
 * @param presence whether it counts; null for those that do
 * @param specialty part of its industry or technology
 * @param office the office that answers for it
 * @param province the province in which a site of it lies
 * @param sample whether it is invented
 * @param start whether its founding is known
 */
public record CouncilFilter(
        @Nullable String q,
        @Nullable Long hub,
        @Nullable CouncilStatus status,
        CouncilEntry.@Nullable Presence presence,
        @Nullable String specialty,
        @Nullable Long office,
        @Nullable String province,
        @Nullable Boolean sample,
        @Nullable Boolean start) {

    public static final CouncilFilter ALL = new CouncilFilter(null, null, null, null, null, null, null, null, null);

    public static CouncilFilter ofSite(long siteId) {
        return new CouncilFilter(null, siteId, null, null, null, null, null, null, null);
    }

    /** Whether a council fits, with everything that is asked. */
    public boolean fits(CouncilEntry council) {
        CouncilEntry.Presence wanted = presence == null ? CouncilEntry.Presence.HELD : presence;
        return council.presence() == wanted
                && (hub == null || council.belongsTo(hub))
                && (status == null || council.status() == status)
                && (office == null || council.offices().contains(office))
                && (province == null || council.provinces().contains(province))
                && (sample == null || council.sample() == sample)
                && (start == null || (council.founded() != null) == start)
                && (specialty == null || holds(specialty, council.industry(), council.technology()))
                && (q == null || named(council));
    }

    private boolean named(CouncilEntry council) {
        NamePattern pattern = new NamePattern(String.valueOf(q));
        return Stream.of(council.name(), council.nameEn(), council.industry(), council.technology())
                .anyMatch(name -> name != null && pattern.fits(NamePattern.normalise(name)));
    }

    private static boolean holds(String part, @Nullable String industry, @Nullable String technology) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        return Stream.of(industry, technology)
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
