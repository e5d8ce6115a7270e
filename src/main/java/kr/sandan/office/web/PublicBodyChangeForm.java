package kr.sandan.office.web;

import java.util.List;
import kr.sandan.office.ChangePublicBodies;
import kr.sandan.office.PublicBody;
import kr.sandan.office.PublicBodyChange;
import kr.sandan.office.PublicBodyStep;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.ChangeWords;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;

/**
 * A change of public bodies as it is typed: {@code to} holds the bodies that begin, one in a line as {@code CODE name /
 * English name}; for a renaming the line has no code.
 */
record PublicBodyChangeForm(
        @Nullable String kind,
        @Nullable String effectiveOn,
        @Nullable List<Long> bodyIds,
        @Nullable List<Long> taking,
        @Nullable String rank,
        @Nullable String to,
        @Nullable String reason,
        @Nullable String source,
        @Nullable Long revision,
        @Nullable String submissionKey) {

    static PublicBodyChangeForm empty(PublicBodyChange.Kind kind) {
        return new PublicBodyChangeForm(
                kind.name(), null, null, null, null, null, null, null, null, SubmissionKey.fresh());
    }

    PublicBodyChangeForm seen(long seenRevision) {
        return new PublicBodyChangeForm(
                kind, effectiveOn, bodyIds, taking, rank, to, reason, source, seenRevision, submissionKey);
    }

    ChangePublicBodies toCommand() {
        return new ChangePublicBodies(
                ChangeWords.effectiveOn(effectiveOn),
                step(),
                ChangeWords.words(reason),
                ChangeWords.words(source),
                revision == null ? 0 : revision,
                SubmissionKey.of(submissionKey));
    }

    private PublicBodyStep step() {
        return switch (kindOrRefuse()) {
            case OPENED -> new PublicBodyStep.Open(begun(lines()).get(0));
            case RENAMED -> new PublicBodyStep.Rename(one(), names(lines().get(0)));
            case SUCCEEDED -> new PublicBodyStep.Succeed(chosen(bodyIds), begun(ChangeWords.lines(to)), chosen(taking));
            case CLOSED -> new PublicBodyStep.Close(one());
        };
    }

    PublicBodyChange.Kind kindOrRefuse() {
        return BadParameter.among(PublicBodyChange.Kind.values(), "kind", kind);
    }

    private static List<Long> chosen(@Nullable List<Long> ids) {
        return ids == null ? List.of() : List.copyOf(ids);
    }

    private long one() {
        List<Long> ids = chosen(bodyIds);
        if (ids.size() != 1) throw new RuleBroken("bodyIds", "office.body.change.one-needed");
        return ids.get(0);
    }

    private List<String> lines() {
        List<String> lines = ChangeWords.lines(to);
        if (lines.isEmpty()) throw new RuleBroken("to", "office.body.change.names-missing");
        if (lines.size() > 1) throw new RuleBroken("to", "office.body.change.one-line");
        return lines;
    }

    private List<PublicBodyStep.NewBody> begun(List<String> lines) {
        PublicBody.Kind kindOfNew = "COMMITTEE".equals(rank) ? PublicBody.Kind.COMMITTEE : PublicBody.Kind.MINISTRY;
        return lines.stream()
                .map(line -> {
                    String[] parts = line.split("\\s+", 2);
                    if (parts.length < 2) throw new RuleBroken("to", "office.change.line", line);
                    return new PublicBodyStep.NewBody(parts[0], kindOfNew, names(parts[1]));
                })
                .toList();
    }

    private static PublicBodyStep.Names names(String text) {
        String[] parts = text.split("/");
        if (parts.length != 2) throw new RuleBroken("to", "office.change.line", text);
        return new PublicBodyStep.Names(parts[0].strip(), parts[1].strip());
    }
}
