package kr.sandan.budget.entry.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import kr.sandan.budget.VersionKind;
import kr.sandan.budget.entry.Proposal;
import kr.sandan.budget.entry.ProposeVersion;
import kr.sandan.budget.entry.ProposeVersion.Identity;
import kr.sandan.budget.entry.ProposeVersion.Line;
import kr.sandan.platform.Money;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is said of a version, as it is typed, without its lines.
 *
 * @param ordinal number of a supplementary or otherwise changed version; empty for the others
 * @param decidedOn as precisely as it is known
 * @param stated the total that the document states, with or without a unit
 */
record EntryForm(
        @NotBlank(message = "{entry.programme.required}") @Nullable
        String programme,

        @NotBlank(message = "{entry.year.required}") @Nullable
        String year,

        @NotBlank(message = "{entry.kind.required}") @Nullable
        String kind,

        @Nullable String ordinal,
        @Nullable String decidedOn,

        @NotBlank(message = "{budget.basis.required}") @Size(max = 300) @Nullable
        String basis,

        @Size(max = 100) @Nullable String approver,
        @Size(max = 40) @Nullable String stated,
        @Nullable Boolean whole,

        @NotBlank(message = "{entry.source.required}") @Nullable
        String sourceId,

        @NotBlank(message = "{entry.reason.required}") @Size(max = 300) @Nullable
        String reason,

        @Size(max = 64) @Nullable String submissionKey) {

    static EntryForm empty() {
        return new EntryForm(null, null, null, null, null, null, null, null, false, null, null, SubmissionKey.fresh());
    }

    static EntryForm of(Proposal said) {
        PartialDate day = said.decidedOn();
        Long stated = said.stated();
        return new EntryForm(
                String.valueOf(said.version().programmeId()),
                String.valueOf(said.version().year()),
                said.version().kind().name(),
                said.version().ordinal() == 0
                        ? null
                        : String.valueOf(said.version().ordinal()),
                day == null ? null : day.toString(),
                said.basis(),
                said.approver(),
                stated == null ? null : String.format("%,d", stated),
                said.whole(),
                String.valueOf(said.sourceId()),
                said.reason(),
                SubmissionKey.fresh());
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        FormErrors.requireReadable("year", year, "entry.year.required", EntryForm::number, errors);
        FormErrors.requireReadable("ordinal", ordinal, "budget.ordinal.required", EntryForm::number, errors);
        FormErrors.requireReadable("decidedOn", decidedOn, "entry.day.unreadable", PartialDate::parse, errors);
        FormErrors.requireReadable("stated", stated, "entry.stated.unreadable", Money::read, errors);
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.strip());
    }

    Identity version() {
        return new Identity(
                id("programme", programme),
                number(String.valueOf(year)),
                BadParameter.among(VersionKind.values(), "kind", kind),
                ordinal == null ? 0 : number(ordinal));
    }

    private static long id(String field, @Nullable String typed) {
        if (typed == null || !typed.matches("\\d{1,18}")) throw new BadParameter(field, String.valueOf(typed));
        return Long.parseLong(typed);
    }

    ProposeVersion toCommand(List<Line> lines) {
        return new ProposeVersion(
                version(),
                decidedOn == null ? null : PartialDate.parse(decidedOn),
                String.valueOf(basis),
                approver,
                stated == null ? null : Money.read(stated).won(),
                Boolean.TRUE.equals(whole),
                id("sourceId", sourceId),
                String.valueOf(reason),
                SubmissionKey.of(submissionKey),
                lines);
    }
}
