package kr.sandan.membership.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.sandan.membership.Composition;
import kr.sandan.membership.Composition.Finding;
import kr.sandan.membership.Composition.Linked;
import kr.sandan.membership.Composition.State;
import kr.sandan.membership.CompositionKind;
import kr.sandan.membership.CompositionRule;
import kr.sandan.membership.Waiver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rules find of councils, in words. */
@Component
class CompositionLines {

    private final MembershipWords words;

    CompositionLines(MembershipWords words) {
        this.words = words;
    }

    /**
     * What one rule finds.
     *
     * @param kind code of the rule
     * @param rule what it asks
     * @param state code of what it finds
     * @param stateText the same in words
     * @param badge the colour of the state
     * @param said what there is and what is missing
     * @param waiver why it is waived and until when
     */
    record FindingLine(
            CompositionKind kind,
            String rule,
            State state,
            String stateText,
            String badge,
            String said,
            @Nullable String waiver) {}

    /** A linked complex with who of it takes part. */
    record LinkedLine(
            String name,
            String path,
            long members,
            long came,
            @Nullable String last,
            boolean takesPart) {}

    List<FindingLine> findings(Composition composition, Locale locale) {
        return composition.findings().stream()
                .map(finding -> new FindingLine(
                        finding.kind(),
                        rule(finding.rule(), locale),
                        finding.state(),
                        state(finding.state(), locale),
                        badge(finding.state()),
                        said(finding, composition, locale),
                        waiver(finding.waiver(), locale)))
                .toList();
    }

    String rule(CompositionRule rule, Locale locale) {
        return words.message(rule.kind().messageKey() + ".asks", locale, number(rule));
    }

    private static int number(CompositionRule rule) {
        return rule.threshold() == null ? 0 : rule.threshold();
    }

    String state(State state, Locale locale) {
        return words.message("membership.state." + state, locale);
    }

    private static String badge(State state) {
        return switch (state) {
            case KEPT -> "success";
            case BROKEN -> "danger";
            case WAIVED -> "warning";
            case UNKNOWN -> "gray";
        };
    }

    /** What there is; of what is missing, what and how many. */
    String said(Finding finding, Composition composition, Locale locale) {
        if (finding.state() == State.UNKNOWN) return words.message("membership.finding.unknown", locale);
        String key = "membership.finding." + finding.kind();
        String have = switch (finding.kind()) {
            case MEMBERS_AT_LEAST -> words.message(key, locale, finding.actual());
            case TYPES_AT_LEAST ->
                words.message(key, locale, finding.actual(), words.types(composition.types(), locale));
            case LINKED_TAKE_PART ->
                words.message(
                        key, locale, finding.actual(), composition.linked().size());
        };
        if (finding.lacking() == 0) return have;
        return have + " "
                + (finding.missing().isEmpty()
                        ? words.message(key + ".lacking", locale, finding.lacking())
                        : words.message("membership.finding.missing", locale, names(finding.missing(), locale)));
    }

    String names(List<Linked> sites, Locale locale) {
        return sites.stream()
                .map(site -> MembershipWords.name(site.name(), site.nameEn(), locale))
                .collect(Collectors.joining(", "));
    }

    private @Nullable String waiver(@Nullable Waiver waiver, Locale locale) {
        return waiver == null
                ? null
                : words.message("membership.waiver.until", locale, waiver.lastDay(), waiver.reason());
    }

    List<LinkedLine> linked(Composition composition, Locale locale) {
        return composition.linked().stream()
                .map(site -> new LinkedLine(
                        MembershipWords.name(site.name(), site.nameEn(), locale),
                        "/designations/" + site.siteId(),
                        site.members(),
                        site.came(),
                        site.last() == null ? null : site.last().toString(),
                        site.takesPart()))
                .toList();
    }
}
