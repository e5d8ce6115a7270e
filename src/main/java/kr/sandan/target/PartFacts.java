package kr.sandan.target;

import kr.sandan.platform.RuleBroken;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a part of a plan; what its kind has no use for is left out.
 *
 * @param kind what it is
 * @param name of a site, or of a component that is called something of its own
 * @param nameEn the same in English
 * @param role what a site is for
 * @param complexId the complex that a site is
 * @param county the five digits of a city or county of the area
 * @param phase the code of the phase of a component, as the budget has it
 * @param siteId the site of a component
 * @param work what a component consists in
 * @param extent how large it is
 * @param span since when and until when it holds
 */
public record PartFacts(
        PartKind kind,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable SiteRole role,
        @Nullable Long complexId,
        @Nullable String county,
        @Nullable String phase,
        @Nullable Long siteId,
        @Nullable Work work,
        Extent extent,
        Span span) {

    public PartFacts {
        name = kind == PartKind.AREA ? null : stripped(name);
        nameEn = kind == PartKind.AREA ? null : stripped(nameEn);
        switch (kind) {
            case SITE -> {
                require(name, "name", "target.site.name");
                require(role, "role", "target.site.role");
            }
            case AREA -> require(county, "county", "target.area.county");
            case COMPONENT -> {
                require(work, "work", "target.component.work");
                if (work == Work.OTHER) require(name, "name", "target.component.name");
            }
        }
        role = kind == PartKind.SITE ? role : null;
        complexId = kind == PartKind.SITE ? complexId : null;
        county = kind == PartKind.AREA ? county : null;
        boolean component = kind == PartKind.COMPONENT;
        phase = component ? phase : null;
        siteId = component ? siteId : null;
        work = component ? work : null;
        extent = component ? extent : Extent.UNKNOWN;
    }

    private static void require(@Nullable Object value, String field, String key) {
        if (value == null) throw new RuleBroken(field, key);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public static PartFacts site(
            String name, @Nullable String nameEn, SiteRole role, @Nullable Long complexId, Span span) {
        return new PartFacts(
                PartKind.SITE, name, nameEn, role, complexId, null, null, null, null, Extent.UNKNOWN, span);
    }

    public static PartFacts area(String county, Span span) {
        return new PartFacts(PartKind.AREA, null, null, null, null, county, null, null, null, Extent.UNKNOWN, span);
    }

    /** Its name in a language; null where it has none of its own. */
    public @Nullable String name(boolean korean) {
        return korean || nameEn == null ? name : nameEn;
    }
}
