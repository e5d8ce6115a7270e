package kr.sandan.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.ChangeReason;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.AccessLog;
import kr.sandan.privacy.PersonalAccess;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of what is held of contacts, and the one way to see them unmasked. */
@Service
@Transactional
public class People {

    /** How the access log names whose data was seen. */
    public static final String SUBJECT = "PERSON";

    private final Persons persons;
    private final Organisations organisations;
    private final AccessLog log;
    private final OrganisationStamps stamps;
    private final Clock clock;

    People(Persons persons, Organisations organisations, AccessLog log, OrganisationStamps stamps, Clock clock) {
        this.persons = persons;
        this.organisations = organisations;
        this.log = log;
        this.stamps = stamps;
        this.clock = clock;
    }

    /**
     * Enters a contact.
     *
     * @param organisationId the organisation
     * @param facts what is held, and on which consent
     * @param sample whether the person is invented
     */
    public record AddPerson(long organisationId, PersonFacts facts, boolean sample) {}

    /**
     * Says anew what is held of a contact.
     *
     * @param personId the contact
     * @param version the version the form was opened with
     * @param facts what is held, and on which consent
     * @param reason why
     */
    public record RevisePerson(long personId, int version, PersonFacts facts, String reason) {}

    /**
     * Enters a contact.
     *
     * @return its id
     */
    public long add(AddPerson command) {
        boolean there = organisations
                .findById(command.organisationId())
                .filter(organisation -> !organisation.isMerged())
                .isPresent();
        if (!there) throw new NotFound("organisation", command.organisationId());
        return persons.save(new Person(
                        command.organisationId(), command.facts(), command.sample(), stamps.by(), stamps.now()))
                .id();
    }

    /**
     * Says anew what is held of a contact.
     *
     * @throws kr.sandan.platform.StaleEdit when somebody else revised it meanwhile
     */
    public void revise(RevisePerson command) {
        state(command.reason());
        find(command.personId()).revise(command.facts(), command.version(), stamps.now());
        persons.flush();
    }

    /** Erases a contact for good, from the history of changes too; who, when and why stay. */
    public void erase(long personId, @Nullable String reason) {
        state(reason);
        Person person = find(personId);
        person.erase(String.valueOf(reason), stamps.by(), stamps.now());
        persons.flush();
        log.record(PersonalAccess.of(PersonalAccess.Action.ERASE, SUBJECT, personId, reason));
    }

    /**
     * Lets the acting account see a contact as it is, for a few minutes; that it did so and why is written in the log first.
     *
     * @return the number of the entry in the log, with which {@link #unmasked} is asked
     * @throws RuleBroken without a reason, or where consent has expired or the person is erased
     */
    public long unmask(long personId, @Nullable String reason) {
        ResidentNumber.refuse("reason", reason);
        requireConsent(find(personId).facts());
        return log.record(PersonalAccess.of(PersonalAccess.Action.VIEW_UNMASKED, SUBJECT, personId, reason));
    }

    /**
     * What is held of a contact as it is, for the account that has said why a few minutes ago.
     *
     * @param entry the number that {@link #unmask} gave
     */
    @Transactional(readOnly = true)
    public Optional<PersonFacts> unmasked(long personId, long entry) {
        if (!log.isFresh(entry, SUBJECT, personId)) return Optional.empty();
        PersonFacts facts = find(personId).facts();
        requireConsent(facts);
        return Optional.of(facts);
    }

    private void requireConsent(PersonFacts facts) {
        if (!facts.consentUntil().isAfter(today())) throw new RuleBroken(null, "organisation.person.expired");
    }

    private Person find(long id) {
        return persons.findById(id).orElseThrow(() -> new NotFound("person", id));
    }

    /** A reason stays in the history when the person is erased, so it must not tell who it is by number. */
    private static void state(@Nullable String reason) {
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "organisation.reason.required");
        ResidentNumber.refuse("reason", reason);
        ChangeReason.state(reason);
    }

    private LocalDate today() {
        return AsOf.today(clock).valid();
    }
}
