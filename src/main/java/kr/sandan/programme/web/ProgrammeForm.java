package kr.sandan.programme.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.programme.OpenProgramme;
import kr.sandan.programme.Standing;
import org.jspecify.annotations.Nullable;

/** A programme as it is typed. */
record ProgrammeForm(
        @NotBlank(message = "{programme.code.required}") @Size(max = 30) @Nullable
        String code,

        @NotBlank(message = "{programme.fact.text.NAME}") @Size(max = 200) @Nullable
        String name,

        @NotBlank(message = "{programme.fact.text-en}") @Size(max = 200) @Nullable
        String nameEn,

        @NotNull(message = "{programme.fact.standing}") @Nullable
        Standing stage,

        @Nullable String from,

        @NotNull(message = "{programme.source.required}") @Nullable
        Long sourceId,

        @NotBlank(message = "{programme.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Size(max = 64) @Nullable String submissionKey) {

    static ProgrammeForm empty(@Nullable String code) {
        return new ProgrammeForm(code, null, null, null, null, null, null, SubmissionKey.fresh());
    }

    OpenProgramme toCommand() {
        return new OpenProgramme(
                String.valueOf(code).strip(),
                String.valueOf(name),
                String.valueOf(nameEn),
                Objects.requireNonNull(stage),
                TypedDates.read("from", from),
                new Provenance(Objects.requireNonNull(sourceId), null, reason),
                SubmissionKey.of(submissionKey));
    }
}
