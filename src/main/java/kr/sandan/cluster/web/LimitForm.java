package kr.sandan.cluster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import kr.sandan.cluster.ClusterLimit;
import kr.sandan.cluster.ClusterLimit.Kind;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A limit as it is typed. */
record LimitForm(
        @NotBlank(message = "{cluster.programme.required}") @Nullable
        String programmeId,

        @NotNull(message = "{cluster.limit.kind.required}") @Nullable
        Kind kind,

        @NotBlank(message = "{cluster.limit.value}") @Size(max = 20) @Nullable
        String value,

        @NotBlank(message = "{cluster.limit.from.required}") @Size(max = 10) @Nullable
        String from,

        @NotBlank(message = "{cluster.source.required}") @Nullable
        String sourceId,

        @Size(max = 500) @Nullable String reason) {

    static final LimitForm EMPTY = new LimitForm(null, null, null, null, null, null);

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> ClusterTyped.id("programmeId", programmeId));
        FormErrors.check(errors, () -> ClusterTyped.decimal("value", value));
        FormErrors.check(errors, () -> ClusterTyped.date("from", from));
        FormErrors.check(errors, () -> ClusterTyped.id("sourceId", sourceId));
    }

    ClusterLimit toLimit() {
        BigDecimal read = ClusterTyped.decimal("value", value);
        PartialDate since = ClusterTyped.date("from", from);
        return new ClusterLimit(
                Objects.requireNonNull(ClusterTyped.id("programmeId", programmeId)),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(read),
                since,
                null,
                Objects.requireNonNull(ClusterTyped.id("sourceId", sourceId)),
                reason);
    }
}
