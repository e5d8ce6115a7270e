package kr.sandan.region.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.ChangeWords;
import kr.sandan.region.ChangeRegions;
import kr.sandan.region.RegionStep;
import org.jspecify.annotations.Nullable;

/**
 * A change of codes as it is typed: codes that end in {@code from}, one in a line; codes that begin or get another name in
 * {@code to}, one in a line with its name, a province as {@code 51 강원특별자치도 / 강원 / Gangwon State}.
 */
record RegionChangeForm(
        @Nullable String kind,
        @Nullable String effectiveOn,
        @Nullable String from,
        @Nullable String to,
        @Nullable String region,
        @Nullable String reason,
        @Nullable String source,
        @Nullable Long revision,
        @Nullable String submissionKey) {

    private static final Pattern LINE = Pattern.compile("([0-9]+)\\s+(.+)");

    static RegionChangeForm empty(ChangeRegions.Kind kind) {
        return new RegionChangeForm(kind.name(), null, null, null, null, null, null, null, ChangeWords.newKey());
    }

    RegionChangeForm seen(long seenRevision) {
        return new RegionChangeForm(kind, effectiveOn, from, to, region, reason, source, seenRevision, submissionKey);
    }

    ChangeRegions.Kind kindOrRefuse() {
        return Arrays.stream(ChangeRegions.Kind.values())
                .filter(known -> known.name().equals(kind) && known.byHand())
                .findFirst()
                .orElseThrow(() -> new RuleBroken("kind", "region.change.kind-missing"));
    }

    ChangeRegions toCommand() {
        ChangeRegions.Kind meant = kindOrRefuse();
        return new ChangeRegions(
                meant,
                ChangeWords.effectiveOn(effectiveOn),
                steps(meant),
                ChangeWords.words(reason),
                ChangeWords.words(source),
                revision == null ? 0 : revision,
                ChangeWords.key(submissionKey));
    }

    private List<RegionStep> steps(ChangeRegions.Kind meant) {
        List<RegionStep> steps = new ArrayList<>();
        switch (meant) {
            case OPEN -> begun().forEach(steps::add);
            case CLOSE -> ended().forEach(code -> steps.add(new RegionStep.Close(code)));
            case RENAME -> begun().forEach(open -> steps.add(new RegionStep.Rename(open.code(), open.names())));
            case ASSIGN -> ended().forEach(code -> steps.add(assignment(code)));
            default -> succession(steps);
        }
        return steps;
    }

    /** All codes that end are followed by all that begin. */
    private void succession(List<RegionStep> steps) {
        List<String> ended = ended();
        List<RegionStep.Open> begun = begun();
        if (ended.isEmpty()) throw new RuleBroken("from", "region.change.nothing");
        if (begun.isEmpty()) throw new RuleBroken("to", "region.change.nothing");
        ended.forEach(code -> steps.add(new RegionStep.Close(code)));
        steps.addAll(begun);
        ended.forEach(code -> begun.forEach(open -> steps.add(new RegionStep.Follow(code, open.code()))));
    }

    private RegionStep.Assign assignment(String code) {
        String[] parts = region == null ? new String[0] : region.split(":");
        if (parts.length != 2) throw new RuleBroken("region", "region.change.region-missing");
        return new RegionStep.Assign(code, parts[0], parts[1]);
    }

    private List<String> ended() {
        return from == null
                ? List.of()
                : Arrays.stream(from.split("[\\s,]+"))
                        .filter(code -> !code.isBlank())
                        .toList();
    }

    private List<RegionStep.Open> begun() {
        return ChangeWords.lines(to).stream().map(RegionChangeForm::open).toList();
    }

    private static RegionStep.Open open(String line) {
        Matcher matched = LINE.matcher(line);
        if (!matched.matches()) throw new RuleBroken("to", "region.change.line", line);
        String[] names = matched.group(2).split("/");
        return new RegionStep.Open(
                matched.group(1),
                new RegionStep.Names(
                        names[0].strip(),
                        names.length > 1 ? names[1].strip() : null,
                        names.length > 2 ? names[2].strip() : null));
    }
}
