package kr.sandan.organisation;

import java.util.List;
import java.util.Optional;
import kr.sandan.complex.ComplexDesk;
import kr.sandan.complex.ComplexDesk.Word;
import kr.sandan.organisation.OrganisationMatching.Candidate;
import kr.sandan.privacy.ResidentNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people enter and revise organisations by hand: within the scope of their office, on a source that is registered or
 * registered with it, and once however often the form is sent.
 */
@Service
@Transactional
public class OrganisationDesk {

    private final OrganisationService service;
    private final OrganisationMatching matching;
    private final OrganisationMerge merging;
    private final OrganisationScope scope;
    private final NumberHolders numbers;
    private final ComplexDesk words;
    private final Submissions submissions;

    OrganisationDesk(
            OrganisationService service,
            OrganisationMatching matching,
            OrganisationMerge merging,
            OrganisationScope scope,
            NumberHolders numbers,
            ComplexDesk words,
            Submissions submissions) {
        this.service = service;
        this.matching = matching;
        this.merging = merging;
        this.scope = scope;
        this.numbers = numbers;
        this.words = words;
        this.submissions = submissions;
    }

    /** Whether the acting account may change this organisation. */
    @Transactional(readOnly = true)
    public boolean mayChange(long organisationId) {
        return scope.covers(organisationId);
    }

    /** Refuses another office's record as if it were not there. */
    @Transactional(readOnly = true)
    public void requireMine(long organisationId) {
        scope.require(organisationId);
    }

    /** Organisations that may be the one being entered: of the same or nearly the same name. */
    @Transactional(readOnly = true)
    public List<Candidate> alike(String name) {
        return matching.match(List.of(new OrganisationMatching.Line(name, null)))
                .get(0)
                .all();
    }

    /** The organisation that has the number. */
    @Transactional(readOnly = true)
    public Optional<NamedOrganisation> holder(BusinessNumber number) {
        return numbers.of(number);
    }

    /**
     * Enters an organisation; the same form sent again gives the one entered the first time.
     *
     * @param key the form's own key
     * @return its number
     */
    public long register(String key, RegisterOrganisation command, Word word) {
        ResidentNumber.refuse("reason", word.reason());
        command.tenancies().forEach(tenancy -> scope.requireComplex(tenancy.complexId()));
        if (!submissions.takes(key)) return submissions.enteredWith(key);
        long id = service.register(new RegisterOrganisation(
                command.facts(),
                command.from(),
                command.tenancies(),
                command.otherNames(),
                command.sample(),
                words.provenance(word)));
        submissions.remember(key, id);
        return id;
    }

    /** Revises an organisation of the own office. */
    public void revise(ReviseOrganisation command, Word word) {
        scope.require(command.organisationId());
        ResidentNumber.refuse("reason", word.reason());
        service.revise(new ReviseOrganisation(
                command.organisationId(),
                command.version(),
                command.kind(),
                command.day(),
                command.facts(),
                words.provenance(word)));
    }

    /** Changes where an organisation of the own office sits or which other names it has. */
    public void change(long organisationId, int version, TieChange change, Word word) {
        scope.require(organisationId);
        ResidentNumber.refuse("reason", word.reason());
        if (change instanceof TieChange.Settle settle)
            scope.requireComplex(settle.tenancy().complexId());
        service.change(new ChangeTies(organisationId, version, change, words.provenance(word)));
    }

    /** Merges two organisations of the own office, as {@link OrganisationMerge#merge}. */
    public void merge(MergeOrganisations command, Word word) {
        scope.require(command.keptId());
        ResidentNumber.refuse("reason", word.reason());
        if (merging.isDone(command)) return;
        scope.require(command.otherId());
        merging.merge(
                new MergeOrganisations(command.keptId(), command.otherId(), command.seen(), words.provenance(word)));
    }
}
