package kr.sandan.council.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.sandan.complex.Provenance;
import kr.sandan.council.CouncilStatus;
import kr.sandan.council.OpenCouncil;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A council as it is typed. */
record CouncilForm(
        @NotBlank(message = "{council.fact.text.NAME}") @Size(max = 200) @Nullable
        String name,

        @Size(max = 200) @Nullable String nameEn,

        @NotBlank(message = "{council.fact.text.SPECIALTY}") @Size(max = 300) @Nullable
        String industry,

        @Size(max = 500) @Nullable String technology,

        @NotNull(message = "{council.fact.status}") @Nullable
        CouncilStatus status,

        @NotNull(message = "{council.fact.site}") @Nullable Long siteId,

        @Nullable String from,

        @NotNull(message = "{council.source.required}") @Nullable
        Long sourceId,

        @NotBlank(message = "{council.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Size(max = 64) @Nullable String submissionKey) {

    static CouncilForm empty() {
        return new CouncilForm(
                null, null, null, null, CouncilStatus.COUNCIL, null, null, null, null, SubmissionKey.fresh());
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() != null) FormErrors.check(errors, () -> TypedSpan.date("from", from));
    }

    OpenCouncil toCommand() {
        return new OpenCouncil(
                String.valueOf(name).strip(),
                nameEn,
                String.valueOf(industry),
                technology,
                Objects.requireNonNull(status),
                Objects.requireNonNull(siteId),
                TypedSpan.date("from", from),
                false,
                new Provenance(Objects.requireNonNull(sourceId), null, reason),
                SubmissionKey.of(submissionKey));
    }
}
