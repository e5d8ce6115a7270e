package kr.sandan.region;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Period;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** What a change of the codes must obey. */
final class RegionRules {

    private static final Pattern CODE = Pattern.compile("[0-9]{2}|[0-9]{5}");

    /** Of a scheme or of a region in it; a letter, so that it is never taken for the code of a province. */
    private static final Pattern SCHEME = Pattern.compile("(?=.*[A-Z])[0-9A-Z_]{2,20}");

    private final RegionHistory history;
    private final LocalDate day;
    private final Map<String, RegionStep.Names> opened = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Map<String, RegionStep.Introduce> introduced = new HashMap<>();
    private final Set<String> assigned = new HashSet<>();
    private final List<RegionStep> steps;

    RegionRules(RegionHistory history, LocalDate day, List<RegionStep> steps) {
        this.history = history;
        this.day = day;
        this.steps = steps;
        for (RegionStep step : steps) {
            if (step instanceof RegionStep.Open open && opened.put(open.code(), open.names()) != null) {
                throw new RuleBroken("to", "region.change.twice", open.code());
            }
            if (step instanceof RegionStep.Close && !closed.add(step.code())) {
                throw new RuleBroken("from", "region.change.twice", step.code());
            }
            if (step instanceof RegionStep.Assign assign && !assigned.add(assign.scheme() + " " + assign.code())) {
                throw new RuleBroken("to", "region.change.twice", assign.code());
            }
            if (step instanceof RegionStep.Introduce scheme) introduced.put(scheme.code(), scheme);
        }
    }

    void check(RegionStep step) {
        if (step instanceof RegionStep.Introduce scheme) {
            checkIntroduction(scheme);
            return;
        }
        if (step instanceof RegionStep.Expire expire) {
            checkExpiry(expire);
            return;
        }
        if (!CODE.matcher(step.code()).matches()) throw new RuleBroken("to", "region.change.code-form", step.code());
        if (step instanceof RegionStep.Open open) checkOpening(open);
        if (step instanceof RegionStep.Close) checkInForce(step.code(), "from");
        if (step instanceof RegionStep.Rename rename) checkRenaming(rename);
        if (step instanceof RegionStep.Follow follow) checkFollowing(follow);
        if (step instanceof RegionStep.Assign assign) checkAssignment(assign);
    }

    private void checkOpening(RegionStep.Open open) {
        boolean taken = periodsOf(open.code()).anyMatch(valid -> valid.overlaps(Period.from(day)));
        if (taken) throw new RuleBroken("to", "region.change.taken", open.code());
        checkNames(open.code(), open.names());
    }

    private void checkRenaming(RegionStep.Rename rename) {
        checkInForce(rename.code(), "to");
        checkNames(rename.code(), rename.names());
        if (rename.names().name().equals(nameOf(rename.code()))) {
            throw new RuleBroken("to", "region.change.same-name", rename.code());
        }
    }

    private static void checkNames(String code, RegionStep.Names names) {
        if (names.name().isBlank()) throw new RuleBroken("to", "region.change.name-missing", code);
        if (code.length() == 2 && (isBlank(names.shortName()) || isBlank(names.nameEn()))) {
            throw new RuleBroken("to", "region.change.province-names", code);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** In force the day before, and without a known end: only such a code can end or change that day. */
    private void checkInForce(String code, String field) {
        boolean inForce = periodsOf(code).anyMatch(valid -> valid.until() == null && valid.contains(day.minusDays(1)));
        if (!inForce) throw new RuleBroken(field, "region.change.not-in-force", code, day);
    }

    private void checkFollowing(RegionStep.Follow follow) {
        if (follow.code().equals(follow.successor())
                || follow.code().length() != follow.successor().length()) {
            throw new RuleBroken("to", "region.change.follows-itself", follow.code(), follow.successor());
        }
        boolean before = periodsOf(follow.code()).anyMatch(valid -> valid.contains(day.minusDays(1)));
        if (!before) throw new RuleBroken("from", "region.change.not-in-force", follow.code(), day);
        if (!standsAfter(follow.successor())) {
            throw new RuleBroken("to", "region.change.successor-missing", follow.successor(), day);
        }
    }

    private void checkAssignment(RegionStep.Assign assign) {
        if (!isRegion(assign.scheme(), assign.region()))
            throw new RuleBroken("region", "region.change.region-unknown", assign.region());
        if (assign.code().length() != 2 || !standsAfter(assign.code())) {
            throw new RuleBroken("from", "region.change.not-in-force", assign.code(), day);
        }
        if (movesAgain(assign)) throw new RuleBroken("effectiveOn", "region.change.later-change", assign.code());
        boolean already = history.schemeRegionOf(assign.scheme(), assign.code(), day)
                .filter(region -> region.code().equals(assign.region()))
                .isPresent();
        if (already) throw new RuleBroken("region", "region.change.region-same", assign.code());
    }

    private boolean isRegion(String scheme, String region) {
        RegionStep.Introduce begun = introduced.get(scheme);
        if (begun != null)
            return begun.parts().stream().anyMatch(part -> part.code().equals(region));
        return history.scheme(scheme).stream()
                .flatMap(held -> held.regions().stream())
                .anyMatch(held -> held.code().equals(region));
    }

    private void checkIntroduction(RegionStep.Introduce scheme) {
        if (!SCHEME.matcher(scheme.code()).matches())
            throw new RuleBroken("region", "region.change.scheme-code", scheme.code());
        if (history.scheme(scheme.code()).isPresent())
            throw new RuleBroken("region", "region.change.scheme-taken", scheme.code());
        if (scheme.name().isBlank() || scheme.nameEn().isBlank())
            throw new RuleBroken("region", "region.change.scheme-names");
        if (scheme.last() != null && scheme.last().lastDay().isBefore(day))
            throw new RuleBroken("region", "region.change.scheme-over", scheme.last());
        if (scheme.parts().size() < 2) throw new RuleBroken("to", "region.change.scheme-regions");
        Set<String> codes = new HashSet<>();
        for (RegionStep.Part part : scheme.parts()) {
            if (!SCHEME.matcher(part.code()).matches())
                throw new RuleBroken("to", "region.change.scheme-code", part.code());
            if (!codes.add(part.code())) throw new RuleBroken("to", "region.change.twice", part.code());
            if (part.name().isBlank() || part.nameEn().isBlank())
                throw new RuleBroken("to", "region.change.scheme-names");
        }
    }

    private void checkExpiry(RegionStep.Expire expire) {
        Scheme scheme = history.scheme(expire.code())
                .orElseThrow(() -> new RuleBroken("region", "region.change.scheme-unknown", expire.code()));
        LocalDate last = day.minusDays(1);
        if (last.isBefore(scheme.introduced().date()))
            throw new RuleBroken("effectiveOn", "region.change.scheme-before", scheme.introduced());
        boolean said = scheme.ended() != null
                && scheme.ended().last().precision() == PartialDate.Precision.DAY
                && scheme.ended().last().date().equals(last);
        if (said) throw new RuleBroken("effectiveOn", "region.change.scheme-ended", last);
    }

    private boolean movesAgain(RegionStep.Assign assign) {
        return history.scheme(assign.scheme()).stream()
                .flatMap(scheme -> scheme.regions().stream())
                .flatMap(region -> region.members().stream())
                .filter(member -> member.provinceCode().equals(assign.code()))
                .map(member -> member.valid().from())
                .anyMatch(from -> from != null && !from.isBefore(day));
    }

    /** Two counties of one province may not bear one name on one day: files name them by name. */
    void checkNames() {
        for (RegionStep step : steps) {
            String name = step instanceof RegionStep.Open open
                    ? open.names().name()
                    : step instanceof RegionStep.Rename rename ? rename.names().name() : null;
            if (name == null) continue;
            boolean twice = steps.stream().anyMatch(other -> other != step && sameName(other, step.code(), name))
                    || step.code().length() == 5
                            && history.countiesOf(step.code().substring(0, 2), day).stream()
                                    .anyMatch(county -> county.name().equals(name) && remains(county.code(), step));
            if (twice) throw new RuleBroken("to", "region.change.name-twice", name);
        }
    }

    private boolean remains(String code, RegionStep besides) {
        boolean renamed = steps.stream()
                .anyMatch(
                        step -> step instanceof RegionStep.Rename && step.code().equals(code));
        return !closed.contains(code) && !renamed && !code.equals(besides.code());
    }

    private static boolean sameName(RegionStep other, String code, String name) {
        RegionStep.Names names = other instanceof RegionStep.Open open
                ? open.names()
                : other instanceof RegionStep.Rename rename ? rename.names() : null;
        return names != null
                && names.name().equals(name)
                && other.code().length() == code.length()
                && other.code().startsWith(code.substring(0, 2));
    }

    /** A county stands in a province that is in force, and no province ends while counties of it go on. */
    void checkProvinces() {
        for (String code : opened.keySet()) {
            if (code.length() == 5 && !standsAfter(code.substring(0, 2))) {
                throw new RuleBroken("to", "region.change.province-missing", code.substring(0, 2), day);
            }
        }
        for (String code : closed) {
            if (code.length() == 2
                    && history.countiesOf(code, day).stream().anyMatch(county -> !closed.contains(county.code()))) {
                throw new RuleBroken("from", "region.change.counties-remain", code);
            }
        }
    }

    private boolean standsAfter(String code) {
        return opened.containsKey(code)
                || !closed.contains(code) && periodsOf(code).anyMatch(valid -> valid.contains(day));
    }

    private @Nullable String nameOf(String code) {
        return code.length() == 2
                ? history.province(code).map(Province::name).orElse(null)
                : history.county(code).map(County::name).orElse(null);
    }

    private Stream<Period> periodsOf(String code) {
        return code.length() == 2
                ? history.periodsOfProvince(code).stream().map(Province::valid)
                : history.periodsOfCounty(code).stream().map(County::valid);
    }
}
