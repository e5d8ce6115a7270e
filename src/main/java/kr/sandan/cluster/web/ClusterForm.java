package kr.sandan.cluster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import kr.sandan.cluster.ClusterTopic.Function;
import kr.sandan.cluster.ClusterTopic.Knowledge;
import kr.sandan.cluster.ClusterTopic.Standing;
import kr.sandan.cluster.OpenCluster;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A cluster as it is typed. */
record ClusterForm(
        @NotBlank(message = "{cluster.programme.required}") @Nullable
        String programmeId,

        @NotBlank(message = "{cluster.fact.text.NAME}") @Size(max = 200) @Nullable
        String name,

        @Size(max = 200) @Nullable String nameEn,

        @NotNull(message = "{cluster.fact.choice.STANDING}") @Nullable
        Standing standing,

        @Nullable List<@Nullable String> provinces,
        @Size(max = 200) @Nullable String industry,
        @Size(max = 200) @Nullable String industryEn,
        @Size(max = 200) @Nullable String linkedIndustry,
        @Size(max = 200) @Nullable String linkedIndustryEn,
        @Nullable String function,
        @Nullable String knowledge,
        @Size(max = 200) @Nullable String centre,
        @Size(max = 200) @Nullable String centreEn,
        @Size(max = 20) @Nullable String longitude,
        @Size(max = 20) @Nullable String latitude,
        @Size(max = 10) @Nullable String from,

        @NotBlank(message = "{cluster.source.required}") @Nullable
        String sourceId,

        @Size(max = 500) @Nullable String reason,
        @Size(max = 64) @Nullable String submissionKey) {

    static ClusterForm empty(@Nullable Long programme) {
        return new ClusterForm(
                programme == null ? null : String.valueOf(programme),
                null,
                null,
                Standing.PLANNED,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                SubmissionKey.fresh());
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> ClusterTyped.id("programmeId", programmeId));
        FormErrors.check(errors, () -> ClusterTyped.choice(Function.values(), "function", function));
        FormErrors.check(errors, () -> ClusterTyped.choice(Knowledge.values(), "knowledge", knowledge));
        FormErrors.check(errors, () -> ClusterTyped.point(longitude, latitude));
        FormErrors.check(errors, () -> ClusterTyped.date("from", from));
        FormErrors.check(errors, () -> ClusterTyped.id("sourceId", sourceId));
    }

    OpenCluster toCommand() {
        return new OpenCluster(
                Objects.requireNonNull(ClusterTyped.id("programmeId", programmeId)),
                String.valueOf(name),
                nameEn,
                Objects.requireNonNull(standing),
                provinces == null
                        ? List.of()
                        : provinces.stream().filter(Objects::nonNull).toList(),
                industry,
                industryEn,
                linkedIndustry,
                linkedIndustryEn,
                ClusterTyped.choice(Function.values(), "function", function),
                ClusterTyped.choice(Knowledge.values(), "knowledge", knowledge),
                centre,
                centreEn,
                ClusterTyped.point(longitude, latitude),
                ClusterTyped.date("from", from),
                false,
                new Provenance(Objects.requireNonNull(ClusterTyped.id("sourceId", sourceId)), null, reason),
                SubmissionKey.of(submissionKey));
    }
}
