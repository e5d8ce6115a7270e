package kr.sandan.organisation.web;

import static kr.sandan.platform.web.FormErrors.requireReadable;

import kr.sandan.complex.ComplexDesk;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Who says so, as forms ask for it: a registered source, or one to register. */
final class Sourced {

    static final String PARTIAL = "typeMismatch.kr.sandan.platform.PartialDate";

    private Sourced() {}

    static ComplexDesk.Word word(
            @Nullable String sourceId,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String date,
            @Nullable String reason) {
        if (sourceId != null) return new ComplexDesk.Word(Long.valueOf(sourceId), null, reason);
        PartialDate published = date == null ? null : PartialDate.parse(date);
        RegisterSource document = new RegisterSource(
                String.valueOf(title),
                String.valueOf(publisher),
                SourceKind.OTHER,
                null,
                null,
                published,
                null,
                null,
                null,
                false);
        return new ComplexDesk.Word(null, document, reason);
    }

    static void check(
            @Nullable String sourceId, @Nullable String title, @Nullable String publisher, BindingResult errors) {
        requireReadable("sourceId", sourceId, "typeMismatch", Long::valueOf, errors);
        if (sourceId != null) return;
        if (title == null) errors.rejectValue("sourceTitle", "organisation.form.source.required");
        if (publisher == null) errors.rejectValue("sourcePublisher", "source.publisher.required");
    }
}
