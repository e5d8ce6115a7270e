package kr.sandan.designation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a person typed of an act on a designation: its end, its withdrawal, its transfer.
 *
 * @param day the day from which the act takes effect; none for a withdrawal
 * @param withSites whether what stands under a hub ends with it
 * @param hubId the hub to which a linked site goes
 */
record ActForm(
        @Nullable String day,
        @Nullable String withSites,
        @Nullable String hubId,
        @Nullable String sourceId,
        @Size(max = 300) @Nullable String sourceTitle,
        @Size(max = 100) @Nullable String sourcePublisher,
        @Nullable String sourceDate,

        @NotBlank(message = "{designation.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Nullable String version) {

    static ActForm empty(int version) {
        return new ActForm(null, null, null, null, null, null, null, null, String.valueOf(version));
    }

    Typed.Source source() {
        return new Typed.Source(sourceId, sourceTitle, sourcePublisher, sourceDate, reason);
    }

    void check(ActKind kind, BindingResult errors) {
        if (kind != ActKind.WITHDRAW && day == null) errors.rejectValue("day", "designation.form.day.required");
        if (kind == ActKind.TRANSFER && hubId == null) errors.rejectValue("hubId", "designation.hub.required");
        Typed.read("hubId", hubId, "designation.hub.unknown", Long::valueOf, errors);
        Typed.checkAct(day, version, source(), errors);
    }

    PartialDate dayOfAct() {
        return PartialDate.parse(String.valueOf(day));
    }

    int seenVersion() {
        return Integer.parseInt(String.valueOf(version));
    }
}
