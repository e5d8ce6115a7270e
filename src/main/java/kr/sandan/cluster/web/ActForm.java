package kr.sandan.cluster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import kr.sandan.cluster.procedure.Act;
import kr.sandan.cluster.procedure.Act.Kind;
import kr.sandan.cluster.procedure.ProcedureStage;
import kr.sandan.cluster.procedure.Votes;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is typed of something done in a case. */
record ActForm(
        @NotNull(message = "{procedure.kind.required}") @Nullable
        Kind kind,

        @NotBlank(message = "{procedure.stage.required}") @Nullable
        String stage,

        @NotBlank(message = "{procedure.on.required}") @Size(max = 10) @Nullable
        String on,

        @Size(max = 200) @Nullable String detail,
        @Nullable String backTo,
        @Size(max = 5) @Nullable String inFavour,
        @Size(max = 5) @Nullable String against,
        @Size(max = 5) @Nullable String abstained,
        @Size(max = 5) @Nullable String members,
        @Size(max = 500) @Nullable String reason,

        @NotBlank(message = "{cluster.source.required}") @Nullable
        String sourceId,

        @Nullable Integer version) {

    static ActForm empty(@Nullable ProcedureStage current, int version) {
        return new ActForm(
                null,
                current == null ? null : String.valueOf(current.ordinal()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                version);
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> ClusterTyped.whole("stage", stage));
        FormErrors.check(errors, () -> ClusterTyped.date("on", on));
        FormErrors.check(errors, () -> ClusterTyped.whole("backTo", backTo));
        FormErrors.check(errors, () -> ClusterTyped.id("sourceId", sourceId));
        FormErrors.check(errors, this::votes);
    }

    Act toAct() {
        PartialDate day = ClusterTyped.date("on", on);
        return new Act(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(ClusterTyped.whole("stage", stage)),
                Objects.requireNonNull(day),
                detail,
                ClusterTyped.whole("backTo", backTo),
                votes(),
                reason,
                Objects.requireNonNull(ClusterTyped.id("sourceId", sourceId)));
    }

    private @Nullable Votes votes() {
        Integer yes = ClusterTyped.whole("inFavour", inFavour);
        Integer no = ClusterTyped.whole("against", against);
        Integer neither = ClusterTyped.whole("abstained", abstained);
        Integer all = ClusterTyped.whole("members", members);
        if (Stream.of(inFavour, against, abstained, members).allMatch(Objects::isNull)) return null;
        if (yes == null || no == null || neither == null || all == null)
            throw new RuleBroken("members", "procedure.votes.all");
        return new Votes(yes, no, neither, all);
    }
}
