package kr.sandan.organisation.web;

import static kr.sandan.platform.web.FormErrors.requireReadable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kr.sandan.organisation.PersonFacts;
import kr.sandan.organisation.PersonRole;
import kr.sandan.platform.Day;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a person typed of a contact, as it was typed. */
record PersonForm(
        @NotBlank(message = "{organisation.person.name.required}") @Size(max = 100) @Nullable
        String name,

        @Size(max = 100) @Nullable String position,
        @Size(max = 30) @Nullable String phone,
        @Size(max = 200) @Nullable String email,

        @NotNull(message = "{organisation.person.role.required}") @Nullable
        String role,

        @NotNull(message = "{organisation.person.consent.required}") @Nullable
        String consentOn,

        @NotNull(message = "{organisation.person.consent.until.required}") @Nullable
        String consentUntil,

        @Size(max = 500) @Nullable String reason,
        @Nullable String version,
        @Nullable String seen,
        @Size(max = 64) @Nullable String submissionKey) {

    static PersonForm empty() {
        return new PersonForm(null, null, null, null, null, null, null, null, null, null, SubmissionKey.fresh());
    }

    static PersonForm of(PersonFacts facts, int version, long seen) {
        return new PersonForm(
                facts.name(),
                facts.position(),
                facts.phone(),
                facts.email(),
                facts.role().name(),
                facts.consentOn().toString(),
                facts.consentUntil().toString(),
                null,
                String.valueOf(version),
                String.valueOf(seen),
                null);
    }

    void check(BindingResult errors) {
        requireReadable("role", role, "typeMismatch", PersonRole::valueOf, errors);
        requireReadable("consentOn", consentOn, "typeMismatch.java.time.LocalDate", Day::read, errors);
        requireReadable("consentUntil", consentUntil, "typeMismatch.java.time.LocalDate", Day::read, errors);
        requireReadable("version", version, "organisation.form.version.missing", Integer::valueOf, errors);
        requireReadable("seen", seen, "typeMismatch", Long::valueOf, errors);
    }

    PersonFacts facts() {
        return new PersonFacts(
                String.valueOf(name),
                position,
                phone,
                email,
                PersonRole.valueOf(String.valueOf(role)),
                Day.read(String.valueOf(consentOn)),
                Day.read(String.valueOf(consentUntil)));
    }

    /** The number with which the contact was seen unmasked, where that can be read. */
    @Nullable
    Long entry() {
        return seen == null || !seen.matches("[0-9]{1,18}") ? null : Long.valueOf(seen);
    }

    int seenVersion() {
        return version == null ? -1 : Integer.parseInt(version);
    }
}
