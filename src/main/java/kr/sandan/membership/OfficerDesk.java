package kr.sandan.membership;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.sandan.council.CouncilReach;
import kr.sandan.organisation.MaskedPerson;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.organisation.People;
import kr.sandan.organisation.PeopleQueries;
import kr.sandan.organisation.PersonFacts;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people keep who chairs and who coordinates the councils for which their headquarters answers today. */
@Service
@Transactional
public class OfficerDesk {

    private final OfficerService officers;
    private final OfficerQueries queries;
    private final MemberLines lines;
    private final People people;
    private final PeopleQueries contacts;
    private final OrganisationQueries organisations;
    private final CouncilReach reach;
    private final Clock clock;

    OfficerDesk(
            OfficerService officers,
            OfficerQueries queries,
            MemberLines lines,
            People people,
            PeopleQueries contacts,
            OrganisationQueries organisations,
            CouncilReach reach,
            Clock clock) {
        this.officers = officers;
        this.queries = queries;
        this.lines = lines;
        this.people = people;
        this.contacts = contacts;
        this.organisations = organisations;
        this.reach = reach;
        this.clock = clock;
    }

    /** As {@link OfficerService#appoint}, in a council of the own headquarters. */
    public void appoint(AppointOfficer command) {
        reach.requireMine(command.councilId());
        officers.appoint(command);
    }

    /** As {@link OfficerService#change}, in a council of the own headquarters. */
    public void change(long councilId, long id, OfficerChange change, Word word) {
        reach.requireMine(councilId);
        officers.change(councilId, id, change, word);
    }

    /** The organisations that a typed name may mean. */
    @Transactional(readOnly = true)
    public Optional<MemberLines.Line> look(@Nullable String typed) {
        return lines.look(typed).stream().findFirst();
    }

    /** The contacts of an organisation who may be put in a post, masked. */
    @Transactional(readOnly = true)
    public List<MaskedPerson> contacts(long organisationId) {
        long standing = organisations.survivor(organisationId).orElse(organisationId);
        return contacts.of(standing).stream()
                .filter(person -> person.state() != MaskedPerson.State.ERASED)
                .toList();
    }

    /**
     * Lets the acting account see who it is, for a few minutes, as {@link People#unmask}.
     *
     * @return the number of the entry in the log
     */
    public long unmask(long councilId, long id, @Nullable String reason) {
        return people.unmask(person(councilId, id), reason);
    }

    /** Who it is, as {@link People#unmasked}; empty without a fresh entry in the log. */
    @Transactional(readOnly = true)
    public Optional<PersonFacts> unmasked(long councilId, long id, long entry) {
        return people.unmasked(person(councilId, id), entry);
    }

    private long person(long councilId, long id) {
        reach.requireMine(councilId);
        Officer officer = queries.find(councilId, id, AsOf.today(clock)).orElseThrow(() -> new NotFound("officer", id));
        if (officer.personId() == null || officer.person() == null) throw new RuleBroken(null, "membership.nobody");
        return officer.personId();
    }
}
