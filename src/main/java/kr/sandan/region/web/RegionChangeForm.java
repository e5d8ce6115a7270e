package kr.sandan.region.web;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.ChangeWords;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.region.ChangeRegions;
import kr.sandan.region.RegionStep;
import org.jspecify.annotations.Nullable;

/**
 * A change of codes as it is typed: codes that end in {@code from}, one in a line; codes that begin or get another name in
 * {@code to}, one in a line with its name, a province as {@code 51 강원특별자치도 / 강원 / Gangwon State}. A new scheme stands
 * in {@code region}, its regions in {@code to}, each as {@code SUDOGWON 수도권 / Capital region: 11 28 41}. A scheme that
 * ends stands in {@code region} by its code.
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

    private static final Pattern SCHEME =
            Pattern.compile("(\\S+)\\s+([^/]+)/([^/:]+)(?::\\s*(\\d{4}(?:-\\d{2}){0,2}))?");
    private static final Pattern PART = Pattern.compile("(\\S+)\\s+([^/:]+)/([^/:]+):([0-9\\s,]+)");
    private static final Pattern LINE = Pattern.compile("([0-9]+)\\s+(.+)");

    static RegionChangeForm empty(ChangeRegions.Kind kind) {
        return new RegionChangeForm(kind.name(), null, null, null, null, null, null, null, SubmissionKey.fresh());
    }

    RegionChangeForm seen(long seenRevision) {
        return new RegionChangeForm(kind, effectiveOn, from, to, region, reason, source, seenRevision, submissionKey);
    }

    ChangeRegions.Kind kindOrRefuse() {
        ChangeRegions.Kind known = BadParameter.among(ChangeRegions.Kind.values(), "kind", kind);
        if (!known.byHand()) throw new BadParameter("kind", known.name());
        return known;
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
                SubmissionKey.of(submissionKey));
    }

    private List<RegionStep> steps(ChangeRegions.Kind meant) {
        List<RegionStep> steps = new ArrayList<>();
        switch (meant) {
            case OPEN -> begun().forEach(steps::add);
            case CLOSE -> ended().forEach(code -> steps.add(new RegionStep.Close(code)));
            case RENAME -> begun().forEach(open -> steps.add(new RegionStep.Rename(open.code(), open.names())));
            case SCHEME -> scheme(steps);
            case END_SCHEME -> steps.add(expiry());
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

    /** The scheme as {@code CODE name / English name}; its regions likewise, each with the codes of its provinces. */
    private void scheme(List<RegionStep> steps) {
        String typed = ChangeWords.words(region).strip();
        Matcher head = SCHEME.matcher(typed);
        if (!head.matches()) throw new RuleBroken("region", "region.change.scheme-line", typed);
        List<Matcher> lines = new ArrayList<>();
        for (String line : ChangeWords.lines(to)) {
            Matcher read = PART.matcher(line);
            if (!read.matches()) throw new RuleBroken("to", "region.change.part-line", line);
            lines.add(read);
        }
        steps.add(new RegionStep.Introduce(
                head.group(1),
                head.group(2).strip(),
                head.group(3).strip(),
                last(head.group(4), typed),
                lines.stream()
                        .map(line -> new RegionStep.Part(
                                line.group(1),
                                line.group(2).strip(),
                                line.group(3).strip()))
                        .toList()));
        for (Matcher line : lines) {
            for (String province : line.group(4).strip().split("[\\s,]+"))
                steps.add(new RegionStep.Assign(province, head.group(1), line.group(1)));
        }
    }

    private static @Nullable PartialDate last(@Nullable String date, String typed) {
        try {
            return date == null ? null : PartialDate.parse(date);
        } catch (DateTimeException noSuchDay) {
            throw new RuleBroken("region", "region.change.scheme-line", typed);
        }
    }

    private RegionStep.Expire expiry() {
        if (region == null) throw new RuleBroken("region", "region.change.scheme-missing");
        return new RegionStep.Expire(region);
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
