package kr.sandan.source;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the figures that contradict each other pages show; decisions take turns, matter by matter. */
@Service
@Transactional
public class AdoptionService {

    private final Claims claims;
    private final Adoptions adoptions;
    private final ClaimQueries queries;
    private final CurrentAccount account;
    private final Clock clock;

    AdoptionService(Claims claims, Adoptions adoptions, ClaimQueries queries, CurrentAccount account, Clock clock) {
        this.claims = claims;
        this.adoptions = adoptions;
        this.queries = queries;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Lets pages show this figure rather than its rivals, from now on.
     *
     * @throws StaleEdit when somebody else decided meanwhile
     */
    public void adopt(DecideOnClaim command) {
        Claim claim = find(command.claimId());
        Adoption held = decided(claim, command);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Adoption adoption = claim.adopted(command.reason(), now, actor(), now);
        if (held != null) {
            held.giveWay(claim, command.reason(), actor(), now);
            adoptions.flush();
        }
        adoptions.saveAndFlush(adoption);
        queries.forgetAfterCommit();
    }

    /**
     * Lets no figure of the matter be the adopted one, from now on.
     *
     * @throws StaleEdit when somebody else decided meanwhile
     */
    public void withdraw(DecideOnClaim command) {
        Claim claim = find(command.claimId());
        Adoption held = decided(claim, command);
        if (held == null) throw new RuleBroken(null, "source.claim.not-adopted");
        held.withdraw(claim, command.reason(), actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        adoptions.flush();
        queries.forgetAfterCommit();
    }

    /** Adopts a figure from the moment it became known, where nothing else of its matter is adopted since. */
    void adoptFromTheStart(Claim claim, String why, Instant now) {
        claims.lockMatter(claim.matter());
        Adoption.mustBeFree(adoptions.findByMatter(claim.matter()), claim);
        adoptions.saveAndFlush(claim.adopted(why, claim.knownFrom(), actor(), now));
    }

    /** Hands the adoption of a wrong entry on to its correction, or ends it where that is of another matter. */
    void handOn(Claim wrong, Claim correction, String why, Instant now) {
        Adoption held = holding(wrong.matter());
        if (held == null || !held.isOf(wrong)) return;
        held.withdraw(wrong, why, actor(), now);
        adoptions.flush();
        if (correction.matter().equals(wrong.matter()))
            adoptions.saveAndFlush(correction.adopted(why, now, actor(), now));
    }

    /** The adoption that holds, once every other decision on the matter is in; refuses what was decided on another. */
    private @Nullable Adoption decided(Claim claim, DecideOnClaim command) {
        claims.lockMatter(claim.matter());
        Adoption held = holding(claim.matter());
        Adoption.mustBeSeen(held, command.seen(), claim);
        return held;
    }

    private @Nullable Adoption holding(String matter) {
        return adoptions.findByMatter(matter).stream()
                .filter(Adoption::holds)
                .findFirst()
                .orElse(null);
    }

    private Claim find(long id) {
        return claims.findById(id).orElseThrow(() -> new NotFound("claim", id));
    }

    private @Nullable Long actor() {
        OptionalLong id = account.id();
        return id.isPresent() ? id.getAsLong() : null;
    }
}
