package kr.sandan.designation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.SiteFacts;
import kr.sandan.designation.SiteFacts.Gap;
import kr.sandan.designation.Span;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What a person typed of a designation, as it was typed: what cannot be read is refused by {@link DesignationFormRules}
 * beside every other error.
 *
 * @param complexIds numbers of complexes and parts, blank rows left out
 * @param from first day, month or year; blank for unknown
 * @param until the first day on which it holds no longer; blank while it goes on
 * @param sourceId a registered source; else the three fields of a new one
 * @param submissionKey the form's own key, for a new designation
 */
record DesignationForm(
        @Nullable String programme,
        @Nullable String role,

        @NotBlank(message = "{designation.name.required}") @Size(max = 100) @Nullable
        String name,

        @Size(max = 100) @Nullable String nameEn,
        @Nullable List<@Nullable String> complexIds,
        @Nullable String groundUnknown,
        @Nullable String hubId,
        @Nullable String hubUnknown,
        @Nullable String from,
        @Nullable String until,
        @Nullable String sourceId,
        @Size(max = 300) @Nullable String sourceTitle,
        @Size(max = 100) @Nullable String sourcePublisher,
        @Nullable String sourceDate,

        @NotBlank(message = "{designation.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Nullable String version,
        @Nullable String periodId,
        @Size(max = 64) @Nullable String submissionKey) {

    static DesignationForm empty(String key) {
        return new DesignationForm(
                "CLUSTER", null, null, null, List.of(), null, null, null, null, null, null, null, null, null, null,
                null, null, key);
    }

    /** The form of a designation as it stands. */
    static DesignationForm of(DesignationEntry entry, int version) {
        DesignationEntry.Hub hub = entry.hub();
        List<@Nullable String> complexes = new ArrayList<>();
        if (!entry.role().overlay())
            entry.ground().forEach(ground -> complexes.add(String.valueOf(ground.complexId())));
        return new DesignationForm(
                entry.programme(),
                entry.role().name(),
                entry.name(),
                entry.nameEn(),
                complexes,
                entry.gaps().contains(Gap.GROUND) ? "true" : null,
                hub == null ? null : String.valueOf(hub.id()),
                entry.gaps().contains(Gap.HUB) ? "true" : null,
                text(entry.span().from()),
                text(entry.span().until()),
                null,
                null,
                null,
                null,
                null,
                String.valueOf(version),
                String.valueOf(entry.periodId()),
                null);
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    List<String> chosenComplexes() {
        return complexIds == null
                ? List.of()
                : complexIds.stream().filter(StringUtils::hasText).distinct().toList();
    }

    SiteFacts facts() {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        if (groundUnknown != null) gaps.add(Gap.GROUND);
        if (hubUnknown != null) gaps.add(Gap.HUB);
        return new SiteFacts(
                String.valueOf(name),
                nameEn,
                chosenComplexes().stream().map(Long::valueOf).toList(),
                hubId == null ? null : Long.valueOf(hubId),
                new Span(Typed.partial(from), Typed.partial(until)),
                gaps);
    }

    Typed.Source source() {
        return new Typed.Source(sourceId, sourceTitle, sourcePublisher, sourceDate, reason);
    }
}
