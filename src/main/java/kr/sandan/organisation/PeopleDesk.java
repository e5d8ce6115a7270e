package kr.sandan.organisation;

import java.util.List;
import java.util.Optional;
import kr.sandan.organisation.People.AddPerson;
import kr.sandan.organisation.People.RevisePerson;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people keep contacts by hand: those of organisations within the scope of their office. */
@Service
@Transactional
public class PeopleDesk {

    private final People people;
    private final PeopleQueries queries;
    private final OrganisationScope scope;
    private final Submissions submissions;
    private final PersonHistory history;

    PeopleDesk(
            People people,
            PeopleQueries queries,
            OrganisationScope scope,
            Submissions submissions,
            PersonHistory history) {
        this.people = people;
        this.queries = queries;
        this.history = history;
        this.scope = scope;
        this.submissions = submissions;
    }

    /** The contact, masked, where it is within scope; as if it were not there otherwise. */
    public MaskedPerson mine(long personId) {
        MaskedPerson person = queries.find(personId).orElseThrow(() -> new NotFound("person", personId));
        if (!scope.covers(person.organisationId())) throw new NotFound("person", personId);
        return person;
    }

    /** One page of those of whom consent has expired and who are not erased yet, within scope, the longest expired first. */
    public Listing<MaskedPerson> expired(Paging paging) {
        return queries.expired(OrganisationScope.MINE, scope.values(), paging);
    }

    /**
     * As {@link People#add}; the same form sent again enters nobody.
     *
     * @param key the form's own key
     */
    public void add(String key, AddPerson command) {
        scope.require(command.organisationId());
        if (!submissions.takes(key)) return;
        people.add(command);
        submissions.remember(key, command.organisationId());
    }

    /** As {@link People#revise}. */
    public void revise(RevisePerson command) {
        mine(command.personId());
        people.revise(command);
    }

    /** As {@link People#erase}. */
    public void erase(long personId, @Nullable String reason) {
        mine(personId);
        people.erase(personId, reason);
    }

    /** As {@link People#unmask}. */
    public long unmask(long personId, @Nullable String reason) {
        mine(personId);
        return people.unmask(personId, reason);
    }

    /** As {@link People#unmasked}; of nobody whose consent has ended or who is erased. */
    public Optional<PersonFacts> unmasked(long personId, @Nullable Long entry) {
        boolean held = mine(personId).state() == MaskedPerson.State.HELD;
        return entry == null || !held ? Optional.empty() : people.unmasked(personId, entry);
    }

    /**
     * Who changed what of a contact, when and why, the newest first: as it was for whoever may see the contact unmasked,
     * masked otherwise.
     *
     * @param entry the number that {@link #unmask} gave, or null
     */
    public List<PersonChange> history(long personId, @Nullable Long entry) {
        MaskedPerson person = mine(personId);
        return unmasked(personId, entry).isPresent() ? history.plain(personId) : history.masked(person);
    }
}
