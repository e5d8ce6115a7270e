package kr.sandan.designation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a site over a period.
 *
 * @param name what the designation calls it
 * @param nameEn its English name, if one is held
 * @param complexIds the complexes and parts of complexes it holds; empty for an overlay, which has those of its hub
 * @param hubId the designation of its hub, for linked sites and overlays only
 * @param span how long it holds
 * @param gaps what the source leaves open, said as unknown
 */
public record SiteFacts(
        String name,
        @Nullable String nameEn,
        List<Long> complexIds,
        @Nullable Long hubId,
        Span span,
        Set<Gap> gaps) {

    /** What a source may leave open. */
    public enum Gap {
        /** 단지 미확인: the site is named, what it holds is not. */
        GROUND,
        /** 거점단지 미상: the linked site is named, its hub is not. */
        HUB
    }

    public SiteFacts {
        gaps = Set.copyOf(gaps);
        name = name.strip();
        if (name.isEmpty()) throw new RuleBroken("name", "designation.name.required");
        nameEn = nameEn == null || nameEn.isBlank() ? null : nameEn.strip();
        complexIds = complexIds.stream().distinct().toList();
    }

    /** The same under another hub; with one, it is no longer said to be unknown. */
    SiteFacts under(@Nullable Long otherHub, Span otherSpan) {
        Set<Gap> left = otherHub == null
                ? gaps
                : gaps.stream().filter(gap -> gap != Gap.HUB).collect(Collectors.toSet());
        return new SiteFacts(name, nameEn, complexIds, otherHub, otherSpan, left);
    }

    SiteFacts over(Span otherSpan) {
        return under(hubId, otherSpan);
    }
}
