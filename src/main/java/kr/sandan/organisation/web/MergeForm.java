package kr.sandan.organisation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.sandan.complex.ComplexDesk;
import kr.sandan.complex.Provenance;
import kr.sandan.organisation.MergeOrganisations;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to of a merge.
 *
 * @param version the mark of the plan that was shown
 * @param sourceId the registered source that says the two are one
 */
record MergeForm(
        @Nullable String version,

        @NotBlank(message = "{organisation.form.source.choose}")
        @Pattern(regexp = "\\d{1,18}", message = "{organisation.form.source.choose}")
        @Nullable
        String sourceId,

        @NotBlank(message = "{organisation.reason.required}") @Size(max = 500) @Nullable
        String reason) {

    static final MergeForm EMPTY = new MergeForm(null, null, null);

    MergeOrganisations toCommand(long kept, long other) {
        return new MergeOrganisations(kept, other, String.valueOf(version), new Provenance(0, null, reason));
    }

    ComplexDesk.Word word() {
        return new ComplexDesk.Word(Long.valueOf(String.valueOf(sourceId)), null, reason);
    }
}
