package kr.sandan.source;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of what is held of sources. */
@Service
@Transactional
public class SourceService {

    private final SourceDocuments documents;
    private final Claims claims;
    private final ClaimQueries claimQueries;
    private final CurrentAccount account;
    private final Clock clock;

    SourceService(
            SourceDocuments documents, Claims claims, ClaimQueries claimQueries, CurrentAccount account, Clock clock) {
        this.documents = documents;
        this.claims = claims;
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
     * Enters a figure that a source document publishes.
     *
     * @return its id
     * @throws RuleBroken when another figure for the same subject and time is adopted already
     */
    public long record(RecordClaim command) {
        if (documents.findById(command.documentId()).isEmpty()) throw new NotFound("source", command.documentId());
        Claim claim = new Claim(command, enteredBy(), now());
        if (command.adopted()) requireNoOtherAdopted(command, claim);
        claimQueries.forgetAfterCommit();
        return claims.save(claim).id();
    }

    private void requireNoOtherAdopted(RecordClaim command, Claim claim) {
        ClaimSubject subject = command.subject();
        boolean another =
                claims.findAdopted(command.measure(), subject.kind(), subject.key(), command.breakdown()).stream()
                        .anyMatch(claim::isOfTheTimeOf);
        if (another) throw new RuleBroken("adopted", "source.claim.another-adopted");
    }

    private @Nullable Long enteredBy() {
        OptionalLong id = account.id();
        return id.isPresent() ? id.getAsLong() : null;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
