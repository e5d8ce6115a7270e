package kr.sandan.office.web;

import java.util.List;
import kr.sandan.office.ChangeOffices;
import kr.sandan.office.OfficeEvent;
import kr.sandan.office.OfficeKind;
import kr.sandan.office.OfficeStep;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.ChangeWords;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;

/**
 * A change of units as it is typed: {@code to} holds the units that begin, one in a line as {@code CODE name / short name /
 * English name}; for a renaming the line has no code.
 */
record OfficeChangeForm(
        @Nullable String kind,
        @Nullable String effectiveOn,
        @Nullable List<Long> officeIds,
        @Nullable String rank,
        @Nullable Long parentId,
        @Nullable String to,
        @Nullable List<String> provinces,
        @Nullable String reason,
        @Nullable String source,
        @Nullable Long revision,
        @Nullable String submissionKey) {

    static OfficeChangeForm empty(OfficeEvent.Kind kind) {
        return new OfficeChangeForm(
                kind.name(), null, null, null, null, null, null, null, null, null, SubmissionKey.fresh());
    }

    OfficeChangeForm seen(long seenRevision) {
        return new OfficeChangeForm(
                kind,
                effectiveOn,
                officeIds,
                rank,
                parentId,
                to,
                provinces,
                reason,
                source,
                seenRevision,
                submissionKey);
    }

    ChangeOffices toCommand() {
        return new ChangeOffices(
                ChangeWords.effectiveOn(effectiveOn),
                step(),
                ChangeWords.words(reason),
                ChangeWords.words(source),
                revision == null ? 0 : revision,
                SubmissionKey.of(submissionKey));
    }

    private OfficeStep step() {
        return switch (kindOrRefuse()) {
            case CREATED -> new OfficeStep.Create(begun().get(0), parent());
            case CLOSED -> new OfficeStep.Close(one());
            case RENAMED -> new OfficeStep.Rename(one(), names(lines().get(0)));
            case MERGED -> new OfficeStep.Merge(chosen(), begun().get(0));
            case SPLIT -> new OfficeStep.Split(one(), begun());
            case TERRITORY -> new OfficeStep.Assign(one(), provinces == null ? List.of() : provinces);
        };
    }

    OfficeEvent.Kind kindOrRefuse() {
        return BadParameter.among(OfficeEvent.Kind.values(), "kind", kind);
    }

    private List<Long> chosen() {
        return officeIds == null ? List.of() : List.copyOf(officeIds);
    }

    private long one() {
        if (chosen().size() != 1) throw new RuleBroken("officeIds", "office.change.one-needed");
        return chosen().get(0);
    }

    private long parent() {
        if (parentId == null) throw new RuleBroken("parentId", "office.change.parent-missing");
        return parentId;
    }

    private List<String> lines() {
        List<String> lines = ChangeWords.lines(to);
        if (lines.isEmpty()) throw new RuleBroken("to", "office.change.names-missing");
        return lines;
    }

    private List<OfficeStep.NewOffice> begun() {
        OfficeKind kindOfNew = "BRANCH".equals(rank) ? OfficeKind.BRANCH : OfficeKind.HEADQUARTERS;
        return lines().stream()
                .map(line -> {
                    String[] parts = line.split("\\s+", 2);
                    if (parts.length < 2) throw new RuleBroken("to", "office.change.line", line);
                    return new OfficeStep.NewOffice(parts[0], kindOfNew, names(parts[1]));
                })
                .toList();
    }

    private static OfficeStep.Names names(String text) {
        String[] parts = text.split("/");
        if (parts.length != 3) throw new RuleBroken("to", "office.change.line", text);
        return new OfficeStep.Names(parts[0].strip(), parts[1].strip(), parts[2].strip());
    }
}
