package kr.sandan.approval.web;

import java.util.Map;
import kr.sandan.approval.HandOver;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The form of a hand-over; what is noted of single items is sent beside it. */
record HandOverForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable String note,
        @Nullable String deputies,
        @Nullable String submissionKey) {

    private static final String GO_ON = "go-on";

    static HandOverForm of(long from) {
        return new HandOverForm(String.valueOf(from), null, null, GO_ON, SubmissionKey.fresh());
    }

    void check(BindingResult errors) {
        if (from == null) errors.reject("approval.refused.not-your-work");
        FormErrors.requireReadable("from", from, "approval.refused.not-your-work", Long::valueOf, errors);
        if (to == null) errors.rejectValue("to", "approval.refused.no-successor");
        FormErrors.requireReadable("to", to, "approval.refused.no-successor", Long::valueOf, errors);
    }

    HandOver toCommand(Map<String, String> notes) {
        return new HandOver(
                Long.parseLong(String.valueOf(from)),
                Long.parseLong(String.valueOf(to)),
                note == null ? null : note.strip(),
                notes,
                GO_ON.equals(deputies),
                SubmissionKey.of(submissionKey));
    }
}
