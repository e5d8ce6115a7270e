package kr.sandan.designation.web;

import java.time.DateTimeException;
import java.util.Objects;
import java.util.function.Function;
import kr.sandan.complex.ComplexDesk.Word;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads what was typed; what cannot be read is refused beside every other error of the form. */
final class Typed {

    static final String PARTIAL = "typeMismatch.kr.sandan.platform.PartialDate";

    private Typed() {}

    /** The source of a form: a registered one, or the fields of a new one; and why it is entered. */
    record Source(
            @Nullable String id,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String date,
            @Nullable String reason) {

        void check(BindingResult errors) {
            read("sourceId", id, "designation.source.unknown", Long::valueOf, errors);
            read("sourceDate", date, PARTIAL, PartialDate::parse, errors);
            if (id != null) return;
            if (title == null) errors.rejectValue("sourceTitle", "designation.source.required");
            if (publisher == null) errors.rejectValue("sourcePublisher", "source.publisher.required");
        }

        Word word() {
            RegisterSource document = id != null
                    ? null
                    : new RegisterSource(
                            String.valueOf(title),
                            String.valueOf(publisher),
                            SourceKind.OTHER,
                            null,
                            null,
                            partial(date),
                            null,
                            null,
                            null,
                            false);
            return new Word(id == null ? null : Long.valueOf(id), document, reason);
        }
    }

    /** What every act is typed with: the version that was seen, and its day where it has one. */
    static void checkAct(@Nullable String day, @Nullable String version, Source source, BindingResult errors) {
        read("day", day, PARTIAL, PartialDate::parse, errors);
        if (version == null) errors.reject("designation.form.version.missing");
        read("version", version, "designation.form.version.missing", Integer::valueOf, errors);
        source.check(errors);
    }

    static @Nullable PartialDate partial(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    static void read(
            String field, @Nullable String typed, String message, Function<String, ?> reader, BindingResult errors) {
        if (typed == null) return;
        try {
            Objects.requireNonNull(reader.apply(typed));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            errors.rejectValue(field, message);
        }
    }
}
