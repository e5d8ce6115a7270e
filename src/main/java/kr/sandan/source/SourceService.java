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
    private final Adoptions adoptions;
    private final ClaimTerms terms;
    private final ClaimSubmissions submissions;
    private final ClaimQueries claimQueries;
    private final CurrentAccount account;
    private final Clock clock;

    SourceService(
            SourceDocuments documents,
            Claims claims,
            Adoptions adoptions,
            ClaimTerms terms,
            ClaimSubmissions submissions,
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
        PartialDate published = command.publishedOn();
        boolean known = !documents
                .findByPublisherAndTitleAndPublishedOn(
                        command.publisher(), command.title(), published == null ? null : published.date())
                .isEmpty();
        if (known) throw new RuleBroken("title", "source.known-already", command.title());
        return documents.save(new SourceDocument(command, enteredBy(), now())).id();
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
        if (command.adoptedBecause() != null) adoptFromTheStart(entered, command.adoptedBecause(), now);
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
        Instant now = now();
        if (!submissions.takes(key, now)) return submissions.enteredWith(key);
        List<Long> ids = new ArrayList<>();
        for (RecordClaim command : commands) ids.add(record(command));
        submissions.keep(key, ids);
        return ids;
    }

    /**
     * Enters what a document says after all in place of an entry, which stays readable. An adoption goes over to the
     * correction where it is of the same matter and ends where it is not.
     *
     * @return the id of the correction
     * @throws StaleEdit when somebody else corrected it meanwhile
     */
    public long correct(CorrectClaim command) {
        Claim wrong = claims.findLocked(command.claimId()).orElseThrow(() -> new NotFound("claim", command.claimId()));
        Instant now = now();
        Claim correction = wrong.corrected(command.figure(), command.version(), command.reason(), enteredBy(), now);
        requireSaidOnce(command.figure(), correction, wrong);
        claims.flush();
        claims.saveAndFlush(correction);
        Adoption held = holding(wrong.matter());
        if (held != null && held.claimId() == wrong.id()) {
            String why = String.valueOf(command.reason());
            held.withdraw(why, enteredBy(), now);
            adoptions.flush();
            if (correction.matter().equals(wrong.matter()))
                adoptions.saveAndFlush(correction.adopted(why, now, enteredBy(), now));
        }
        claimQueries.forgetAfterCommit();
        return correction.id();
    }

    /**
     * Lets pages show this figure rather than its rivals, from now on.
     *
     * @throws StaleEdit when somebody else decided meanwhile
     */
    public void adopt(DecideOnClaim command) {
        Claim claim = find(command.claimId());
        Adoption held = decided(claim, command);
        Instant now = now();
        String reason = command.reason() == null ? "" : command.reason();
        Adoption adoption = claim.adopted(reason, now, enteredBy(), now);
        if (held != null) {
            if (held.claimId() == claim.id()) throw new RuleBroken(null, "source.claim.adopted-already");
            held.withdraw(reason, enteredBy(), now);
            adoptions.flush();
        }
        adoptions.saveAndFlush(adoption);
        claimQueries.forgetAfterCommit();
    }

    /**
     * Lets no figure of the matter be the adopted one, from now on.
     *
     * @throws StaleEdit when somebody else decided meanwhile
     */
    public void withdraw(DecideOnClaim command) {
        Claim claim = find(command.claimId());
        Adoption held = decided(claim, command);
        if (held == null || held.claimId() != claim.id()) throw new RuleBroken(null, "source.claim.not-adopted");
        held.withdraw(command.reason() == null ? "" : command.reason(), enteredBy(), now());
        claimQueries.forgetAfterCommit();
    }

    /** The adoption that holds, once every other decision on the matter is in; refuses what was decided on another. */
    private @Nullable Adoption decided(Claim claim, DecideOnClaim command) {
        claims.lockMatter(claim.matter());
        Adoption held = holding(claim.matter());
        long now = held == null ? 0 : held.id();
        long seen = command.seen() == null ? 0 : command.seen();
        if (now != seen) throw new StaleEdit("claim", claim.id());
        return held;
    }

    private @Nullable Adoption holding(String matter) {
        return adoptions.findByMatter(matter).stream()
                .filter(Adoption::holds)
                .findFirst()
                .orElse(null);
    }

    private void adoptFromTheStart(Claim claim, String why, Instant now) {
        claims.lockMatter(claim.matter());
        boolean another = adoptions.findByMatter(claim.matter()).stream()
                .anyMatch(adoption -> adoption.holdsAfter(claim.knownFrom()));
        if (another) throw new RuleBroken("adopted", "source.claim.another-adopted");
        adoptions.saveAndFlush(claim.adopted(why, claim.knownFrom(), enteredBy(), now));
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

    private Claim find(long id) {
        return claims.findById(id).orElseThrow(() -> new NotFound("claim", id));
    }

    private @Nullable Long enteredBy() {
        OptionalLong id = account.id();
        return id.isPresent() ? id.getAsLong() : null;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
