package kr.sandan.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A contact of an organisation. Erased, the row stays for counts and for what refers to it, without anything personal. */
@Entity
@Audited
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private @Nullable String name;
    private @Nullable String position;
    private @Nullable String phone;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private PersonRole role = PersonRole.CONTACT;

    private @Nullable LocalDate consentOn;
    private @Nullable LocalDate consentUntil;
    private @Nullable Instant erasedAt;

    @NotAudited
    private boolean sample;

    @NotAudited
    private @Nullable Long erasedBy;

    @NotAudited
    private @Nullable String erasureReason;

    @NotAudited
    private @Nullable Long enteredBy;

    @NotAudited
    private Instant enteredAt = Instant.EPOCH;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Person() {}

    Person(long organisationId, PersonFacts facts, boolean sample, @Nullable Long enteredBy, Instant enteredAt) {
        this.organisationId = organisationId;
        this.sample = sample;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
        requireConsentNotInFuture(facts, enteredAt);
        take(facts);
    }

    /** Says anew what is held, on what the person agreed to. */
    void revise(PersonFacts facts, int seenVersion, Instant now) {
        requireHeld();
        if (version != seenVersion) throw new StaleEdit("person", id());
        requireConsentNotInFuture(facts, now);
        take(facts);
    }

    /** Forgets everything personal, for good. */
    void erase(String reason, @Nullable Long by, Instant at) {
        requireHeld();
        if (reason.isBlank()) throw new RuleBroken("reason", "organisation.reason.required");
        if (Stream.of(name, phone, email).anyMatch(one -> one != null && one.length() > 1 && reason.contains(one)))
            throw new RuleBroken("reason", "organisation.person.erase.named");
        name = null;
        position = null;
        phone = null;
        email = null;
        erasedAt = at;
        erasedBy = by;
        erasureReason = reason.strip();
    }

    PersonFacts facts() {
        requireHeld();
        return new PersonFacts(
                String.valueOf(name),
                position,
                phone,
                email,
                role,
                Objects.requireNonNull(consentOn),
                Objects.requireNonNull(consentUntil));
    }

    void moveTo(long otherOrganisation) {
        organisationId = otherOrganisation;
    }

    private void take(PersonFacts facts) {
        name = facts.name();
        position = facts.position();
        phone = facts.phone();
        email = facts.email();
        role = facts.role();
        consentOn = facts.consentOn();
        consentUntil = facts.consentUntil();
    }

    private static void requireConsentNotInFuture(PersonFacts facts, Instant now) {
        LocalDate today = now.atZone(AsOf.ZONE).toLocalDate();
        if (facts.consentOn().isAfter(today)) throw new RuleBroken("consentOn", "organisation.person.consent.future");
    }

    private void requireHeld() {
        if (erasedAt != null) throw new RuleBroken(null, "organisation.person.erased");
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long organisationId() {
        return organisationId;
    }
}
