package kr.sandan.approval.web;

import java.time.LocalDate;
import kr.sandan.approval.AppointDeputy;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The form that lets a colleague act for somebody who is away. */
record DeputyForm(
        @Nullable String absent,
        @Nullable String deputy,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reason) {

    static DeputyForm of(long absent) {
        return new DeputyForm(String.valueOf(absent), null, null, null, null);
    }

    void check(BindingResult errors) {
        if (absent == null) FormErrors.refuse(errors, "absent", "approval.refused.not-your-absence");
        FormErrors.requireReadable("absent", absent, "approval.refused.not-your-absence", Long::valueOf, errors);
        if (deputy == null) FormErrors.refuse(errors, "deputy", "approval.refused.no-colleague");
        FormErrors.requireReadable("deputy", deputy, "approval.refused.no-colleague", Long::valueOf, errors);
        if (from == null && !errors.hasFieldErrors("from"))
            FormErrors.refuse(errors, "from", "approval.refused.no-day");
        if (to == null && !errors.hasFieldErrors("to")) FormErrors.refuse(errors, "to", "approval.refused.no-day");
        if (reason == null) FormErrors.refuse(errors, "reason", "approval.refused.no-reason");
    }

    AppointDeputy toCommand() {
        if (from == null || to == null || reason == null) throw new IllegalStateException("unchecked form");
        return new AppointDeputy(
                Long.parseLong(String.valueOf(absent)), Long.parseLong(String.valueOf(deputy)), from, to, reason);
    }
}
