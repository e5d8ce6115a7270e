package kr.sandan.membership;

import java.time.Clock;
import java.util.Optional;
import kr.sandan.organisation.MaskedPerson;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.organisation.People;
import kr.sandan.organisation.PeopleQueries;
import kr.sandan.organisation.PersonFacts;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of who chairs and who coordinates a council. */
@Service
@Transactional
public class OfficerService {

    private static final String TABLE = "council_officer";

    private static final String SAY = """
            insert into council_officer (council_id, post, organisation_id, person_id, sample, valid_from, from_precision,
                valid_to, to_precision, known_from, source_id, reason, entered_by, entered_at)
            values (:council, :post, :organisation, :person, :sample, cast(:from as date), :fromPrecision,
                cast(:until as date), :toPrecision, :known, :source, :reason, :by, :at)
            """;

    private final OfficerQueries officers;
    private final OrganisationQueries organisations;
    private final People people;
    private final PeopleQueries contacts;
    private final Statements statements;
    private final JdbcClient jdbc;
    private final Clock clock;

    OfficerService(
            OfficerQueries officers,
            OrganisationQueries organisations,
            People people,
            PeopleQueries contacts,
            Statements statements,
            JdbcClient jdbc,
            Clock clock) {
        this.officers = officers;
        this.organisations = organisations;
        this.people = people;
        this.contacts = contacts;
        this.statements = statements;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Said(
            long councilId,
            OfficerPost post,
            long organisationId,
            @Nullable Long personId,
            Span span,
            boolean sample) {}

    /**
     * Puts somebody in a post; the chair who holds it on the first day leaves it then.
     *
     * @throws RuleBroken where there would be two chairs on one day
     */
    public void appoint(AppointOfficer command) {
        if (!statements.takes(command.word().submissionKey())) return;
        long organisation = organisations
                .survivor(command.organisationId())
                .orElseThrow(() -> new RuleBroken("organisation", "membership.organisation.required"));
        Stamp stamp = statements.stamp(command.word());
        Long person = person(command, organisation);
        if (command.post() == OfficerPost.CHAIR && succeeds(command, stamp)) stamp = stamp.fromNow();
        say(
                new Said(command.councilId(), command.post(), organisation, person, command.span(), command.sample()),
                stamp);
    }

    /**
     * Changes a post that is held; what is superseded stays readable.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     */
    public void change(long councilId, long id, OfficerChange change, Word word) {
        if (!statements.takes(word.submissionKey())) return;
        Officer held = officers.find(councilId, id, today()).orElseThrow(() -> new NotFound("officer", id));
        if (!held.isHeld()) throw new StaleEdit("officer", id);
        Stamp stamp = statements.stamp(word).fromNow();
        Span span = changed(held, change);
        statements.supersede(TABLE, id, stamp, span == null);
        if (span != null) say(again(held, span), stamp);
    }

    private static @Nullable Span changed(Officer held, OfficerChange change) {
        if (change instanceof OfficerChange.Withdraw) return null;
        if (change instanceof OfficerChange.Correct correct) {
            if (correct.span().equals(held.span())) throw new RuleBroken(null, "membership.nothing-corrected");
            return correct.span();
        }
        PartialDate until = ((OfficerChange.End) change).until();
        if (held.span().days().hasEndedBy(until.date())) throw new RuleBroken("until", "membership.ended", until);
        return new Span(held.span().from(), until);
    }

    private static Said again(Officer held, Span span) {
        return new Said(held.councilId(), held.post(), held.organisationId(), held.personId(), span, held.sample());
    }

    /** Lets the chair of the first day leave on it; true where anything was or had been superseded. */
    private boolean succeeds(AppointOfficer command, Stamp stamp) {
        PartialDate from = command.span().from();
        boolean left = from != null && leaves(command.councilId(), from, stamp);
        return left || supersededSince(command.councilId(), stamp);
    }

    private boolean leaves(long councilId, PartialDate from, Stamp stamp) {
        Optional<Officer> before = officers.of(councilId, today()).stream()
                .filter(officer -> officer.post() == OfficerPost.CHAIR && officer.isHeld())
                .filter(officer -> officer.holdsOn(from.date()))
                .findFirst();
        before.ifPresent(officer -> {
            PartialDate start = officer.span().from();
            if (start != null && !start.date().isBefore(from.date()))
                throw new RuleBroken("from", "membership.chair.same-day", from);
            statements.supersede(TABLE, officer.id(), stamp, false);
            say(again(officer, new Span(start, from)), stamp.fromNow());
        });
        return before.isPresent();
    }

    private boolean supersededSince(long councilId, Stamp stamp) {
        return jdbc.sql("""
                        select exists (select from council_officer
                                        where council_id = :council and post = 'CHAIR' and superseded_at > :known)
                        """)
                .param("council", councilId)
                .param("known", stamp.known())
                .query(Boolean.class)
                .single();
    }

    private @Nullable Long person(AppointOfficer command, long organisation) {
        PersonFacts entered = command.who().entered();
        if (entered != null) return people.add(new People.AddPerson(organisation, entered, command.sample()));
        Long id = command.who().personId();
        if (id == null) return null;
        boolean there = contacts.find(id)
                .filter(person -> person.organisationId() == organisation)
                .filter(person -> person.state() != MaskedPerson.State.ERASED)
                .isPresent();
        if (!there) throw new RuleBroken("personId", "membership.person.other");
        return id;
    }

    private void say(Said said, Stamp stamp) {
        try {
            Statements.said(jdbc.sql(SAY), said.span(), stamp)
                    .param("council", said.councilId())
                    .param("post", said.post().name())
                    .param("organisation", said.organisationId())
                    .param("person", said.personId())
                    .param("sample", said.sample())
                    .update();
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains("council_officer_chair_ex"))
                throw new RuleBroken("from", "membership.chair.two");
            throw refused;
        }
    }

    private AsOf today() {
        return AsOf.today(clock);
    }
}
