package kr.sandan.source;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of what is held of sources. */
@Service
@Transactional
public class SourceService {

    private final SourceDocuments documents;
    private final Claims claims;
    private final AdoptionService adoptions;
    private final ClaimTerms terms;
    private final SourceSubmissions submissions;
    private final ClaimQueries claimQueries;
    private final CurrentAccount account;
    private final Clock clock;

    SourceService(
            SourceDocuments documents,
            Claims claims,
            AdoptionService adoptions,
            ClaimTerms terms,
            SourceSubmissions submissions,
            ClaimQueries claimQueries,
            CurrentAccount account,
            Clock clock) {
        this.documents = documents;
        this.claims = claims;
        this.adoptions = adoptions;
        this.terms = terms;
        this.submissions = submissions;
        this.claimQueries = claimQueries;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Enters a source document.
     *
     * @return its id
     * @throws RuleBroken when the same publisher's document of that title and day is held already
     */
    public long register(RegisterSource command) {
        requireNoOther(command, null);
        return documents.save(new SourceDocument(command, enteredBy(), now())).id();
    }

    /**
     * Enters the document of one form; the same form sent again enters nothing and gives that of the first time.
     *
     * @param key the form's own key, at most 64 characters
     * @return its id
     */
    public long registerOnce(String key, RegisterSource command) {
        if (!submissions.takes(key, now())) return submissions.enteredWith(key).get(0);
        long id = register(command);
        submissions.keep(key, List.of(id));
        return id;
    }

    /**
     * Corrects the description of a document.
     *
     * @throws StaleEdit when somebody else corrected it meanwhile
     * @throws RuleBroken when another document is described so already, or no reason is given
     */
    public void revise(ReviseSource command) {
        SourceDocument document =
                documents.findById(command.id()).orElseThrow(() -> new NotFound("source", command.id()));
        requireNoOther(command.description(), document);
        Instant now = now();
        document.mustBe(command.version());
        documents.keepPast(command.id(), Reason.required(command.reason()), enteredBy(), now);
        document.revise(command.description(), now);
        documents.flush();
        claimQueries.forgetAfterCommit();
    }

    /**
     * Names something that figures count.
     *
     * @throws RuleBroken when the code or the name is taken
     */
    public void name(Measured measure) {
        terms.add(measure, enteredBy(), now());
    }

    /**
     * Enters a figure that a source document publishes; it counts as known since the document does.
     *
     * @return its id
     * @throws RuleBroken when measure or unit is unknown, when the document is held to say so already, or when it is to
     *     be adopted beside another that is
     */
    public long record(RecordClaim command) {
        SourceDocument document = documents
                .findById(command.documentId())
                .orElseThrow(() -> new NotFound("source", command.documentId()));
        Instant now = now();
        Claim claim = new Claim(command, document.knownFrom(now), enteredBy(), now);
        requireSaidOnce(command, claim, null);
        Claim entered = claims.saveAndFlush(claim);
        if (command.adoptedBecause() != null) adoptions.adoptFromTheStart(entered, command.adoptedBecause(), now);
        claimQueries.forgetAfterCommit();
        return entered.id();
    }

    /**
     * Enters the figures of one form; the same form sent again enters nothing and gives those of the first time.
     *
     * @param key the form's own key, at most 64 characters
     * @return their ids, in the order of the commands
     */
    public List<Long> recordOnce(String key, List<RecordClaim> commands) {
        return recordOnce(key, null, commands);
    }

    /** As {@link #recordOnce(String, List)}, naming first what the figures count where nobody has. */
    public List<Long> recordOnce(String key, @Nullable Measured measure, List<RecordClaim> commands) {
        Instant now = now();
        if (!submissions.takes(key, now)) return submissions.enteredWith(key);
        if (measure != null) name(measure);
        List<Long> ids = new ArrayList<>();
        for (RecordClaim command : commands) ids.add(record(command));
        submissions.keep(key, ids);
        return ids;
    }

    /**
     * Enters what a document says after all in place of an entry, which stays readable. An adoption goes over to the
     * correction where it is of the same matter and ends where it is not.
     *
     * @param measure what is to be named first, or null
     * @return the id of the correction
     * @throws StaleEdit when somebody else corrected it meanwhile
     */
    public long correct(@Nullable Measured measure, CorrectClaim command) {
        if (measure != null) name(measure);
        Claim wrong = claims.findLocked(command.claimId()).orElseThrow(() -> new NotFound("claim", command.claimId()));
        Instant now = now();
        Claim correction = wrong.corrected(command.figure(), command.version(), command.reason(), enteredBy(), now);
        requireSaidOnce(command.figure(), correction, wrong);
        claims.flush();
        claims.saveAndFlush(correction);
        adoptions.handOn(wrong, correction, Reason.required(command.reason()), now);
        claimQueries.forgetAfterCommit();
        return correction.id();
    }

    private void requireNoOther(RegisterSource command, @Nullable SourceDocument except) {
        PartialDate published = command.publishedOn();
        boolean known = documents
                .findByPublisherAndTitleAndPublishedOn(
                        command.publisher(), command.title(), published == null ? null : published.date())
                .stream()
                .anyMatch(other -> other != except);
        if (known) throw new RuleBroken("title", "source.known-already", command.title());
    }

    private void requireSaidOnce(RecordClaim command, Claim claim, @Nullable Claim except) {
        terms.requireKnown(command.measure(), command.unit());
        ClaimSubject subject = command.subject();
        boolean said = claims
                .findSaid(command.documentId(), command.measure(), subject.kind(), subject.key(), command.breakdown())
                .stream()
                .anyMatch(other -> other != except && claim.saysOfTheSame(other));
        if (said) throw new RuleBroken("value", "source.claim.known-already");
    }

    private @Nullable Long enteredBy() {
        OptionalLong id = account.id();
        return id.isPresent() ? id.getAsLong() : null;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
