package kr.sandan.term.web;

import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.ChangeWords;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.term.ChangeTerm;
import kr.sandan.term.CodeNames;
import kr.sandan.term.TermChange;
import kr.sandan.term.TermStep;
import org.jspecify.annotations.Nullable;

/** A change of a code as it is typed; its list and code stand in the address. */
record TermChangeForm(
        @Nullable String kind,
        @Nullable String effectiveOn,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String reason,
        @Nullable String source,
        @Nullable Long revision,
        @Nullable String submissionKey) {

    static TermChangeForm empty(TermChange.Kind kind) {
        return new TermChangeForm(kind.name(), null, null, null, null, null, null, SubmissionKey.fresh());
    }

    TermChangeForm seen(long seenRevision) {
        return new TermChangeForm(kind, effectiveOn, name, nameEn, reason, source, seenRevision, submissionKey);
    }

    TermChange.Kind kindOrRefuse() {
        return BadParameter.among(TermChange.Kind.values(), "kind", kind);
    }

    ChangeTerm toCommand(String list, String code) {
        return new ChangeTerm(
                list,
                code,
                ChangeWords.effectiveOn(effectiveOn),
                step(),
                ChangeWords.words(reason),
                ChangeWords.words(source),
                revision == null ? 0 : revision,
                SubmissionKey.of(submissionKey));
    }

    private TermStep step() {
        return switch (kindOrRefuse()) {
            case RENAMED -> new TermStep.Rename(new CodeNames(ChangeWords.words(name), ChangeWords.words(nameEn)));
            case WITHDRAWN -> new TermStep.Withdraw();
            case CLOSED -> new TermStep.Close();
            case OPENED -> new TermStep.Open();
        };
    }
}
