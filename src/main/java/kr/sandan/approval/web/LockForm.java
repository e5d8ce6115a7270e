package kr.sandan.approval.web;

import kr.sandan.approval.LockPeriod;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The form that closes a month or a year. */
record LockForm(
        @Nullable String kind,
        @Nullable String office,
        @Nullable String period,
        @Nullable String reason) {

    static final LockForm EMPTY = new LockForm(null, null, null, null);

    void check(BindingResult errors) {
        FormErrors.requireReadable("office", office, "approval.refused.office", Long::valueOf, errors);
    }

    LockPeriod toCommand() {
        return new LockPeriod(
                kind,
                office == null ? null : Long.valueOf(office),
                period == null ? "" : period.strip(),
                reason == null ? "" : reason);
    }
}
