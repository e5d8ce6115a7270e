package kr.sandan.source.web;

import static kr.sandan.platform.web.FormErrors.requireReadable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kr.sandan.platform.Day;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.ReviseSource;
import kr.sandan.source.SourceDetail;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceRow;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a person typed of a document, as it was typed.
 *
 * @param version of the description to correct; null for a new document
 * @param reason why it is corrected
 * @param submissionKey the form's own key, for a new document
 * @param file the document itself, for a new document, or nothing
 */
record SourceForm(
        @NotBlank(message = "{source.title.required}") @Size(max = 300) @Nullable
        String title,

        @NotBlank(message = "{source.publisher.required}") @Size(max = 100) @Nullable
        String publisher,

        @NotBlank(message = "{source.kind.required}") @Nullable
        String kind,

        @Size(max = 100) @Nullable String subjectClass,
        @Size(max = 100) @Nullable String issue,
        @Nullable String publishedOn,
        @Nullable String registeredOn,
        @Size(max = 1000) @Nullable String url,
        @Size(max = 200) @Nullable String passage,
        @Size(max = 500) @Nullable String note,
        @Nullable String version,
        @Size(max = 500) @Nullable String reason,
        @Size(max = 64) @Nullable String submissionKey,
        @Nullable MultipartFile file) {

    static SourceForm empty(String submissionKey) {
        return new SourceForm(
                null, null, null, null, null, null, null, null, null, null, null, null, submissionKey, null);
    }

    static SourceForm of(SourceDetail detail) {
        SourceRow row = detail.row();
        return new SourceForm(
                row.title(),
                row.publisher(),
                row.kind().name(),
                row.subjectClass(),
                row.issue(),
                row.publishedOn() == null ? null : row.publishedOn().toString(),
                row.registeredOn() == null ? null : row.registeredOn().toString(),
                row.url(),
                row.passage(),
                row.note(),
                String.valueOf(detail.version()),
                null,
                null,
                null);
    }

    void check(BindingResult errors) {
        requireReadable("kind", kind, "typeMismatch", SourceKind::valueOf, errors);
        requireReadable(
                "publishedOn", publishedOn, "typeMismatch.kr.sandan.platform.PartialDate", PartialDate::parse, errors);
        requireReadable("registeredOn", registeredOn, "typeMismatch.java.time.LocalDate", Day::read, errors);
        requireReadable("version", version, "source.form.version.missing", Integer::valueOf, errors);
    }

    RegisterSource toRegistration() {
        return new RegisterSource(
                String.valueOf(title),
                String.valueOf(publisher),
                SourceKind.valueOf(String.valueOf(kind)),
                subjectClass,
                issue,
                publishedOn == null ? null : PartialDate.parse(publishedOn),
                registeredOn == null ? null : Day.read(registeredOn),
                url,
                passage,
                note,
                false);
    }

    ReviseSource toRevision(long id) {
        return new ReviseSource(id, Integer.parseInt(String.valueOf(version)), toRegistration(), reason);
    }
}
