package kr.sandan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims that contradict each other, decisions between them, and corrections. */
@PortalTest
class ClaimServiceTest {

    private static final LocalDate YEARS_AGO = LocalDate.of(2015, 1, 1);

    @Autowired
    private SourceService sources;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private ClaimMatters matters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private ClaimFixture of2010;

    @BeforeEach
    void sitDown() {
        of2010 = new ClaimFixture(sources);
    }

    @Test
    void adoptingAnotherFigureEndsTheFirstAdoptionAndKeepsItInTheHistory() {
        long first = of2010.claim(663, "HUNDRED_MILLION_KRW");
        long second = of2010.claim(668, "HUNDRED_MILLION_KRW");
        adoptions.adopt(new DecideOnClaim(first, null, "먼저 나온 발표"));
        adoptions.adopt(new DecideOnClaim(second, holding(first), "고시가 뒤에 나옴"));
        ClaimMatter matter = now(first);
        assertThat(matter.rivals())
                .extracting(rival -> rival.figure().adopted())
                .containsExactly(true, false);
        assertThat(matter.rivals().get(0).figure().id()).isEqualTo(second);
        assertThat(matter.adoptions())
                .extracting(ClaimMatter.Adopted::claimId, ClaimMatter.Adopted::reason, ClaimMatter.Adopted::withdrawal)
                .containsExactly(tuple(second, "고시가 뒤에 나옴", null), tuple(first, "먼저 나온 발표", "고시가 뒤에 나옴"));
    }

    @Test
    void whatIsAdoptedTodayWasNotAdoptedYearsAgo() {
        long claim = of2010.claim(150, "COMPLEXES");
        adoptions.adopt(new DecideOnClaim(claim, null, "하나뿐"));
        assertThat(matters.matter(claim, new AsOf(YEARS_AGO, YEARS_AGO))
                        .figure()
                        .adopted())
                .isFalse();
        assertThat(now(claim).figure().adopted()).isTrue();
    }

    @Test
    void aWithdrawnAdoptionLeavesNone() {
        long claim = of2010.claim(150, "COMPLEXES");
        adoptions.adopt(new DecideOnClaim(claim, null, "하나뿐"));
        adoptions.withdraw(new DecideOnClaim(claim, holding(claim), "의심스러움"));
        assertThat(now(claim).figure().adopted()).isFalse();
        assertThat(now(claim).adoptions()).hasSize(1);
        assertThatThrownBy(() -> adoptions.withdraw(new DecideOnClaim(claim, null, "다시")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("source.claim.not-adopted");
    }

    @Test
    void aDecisionNeedsAReason() {
        long claim = of2010.claim(150, "COMPLEXES");
        assertThatThrownBy(() -> adoptions.adopt(new DecideOnClaim(claim, null, "  ")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("source.reason.required");
    }

    @Test
    void aDecisionMadeOnAnOlderStateIsRefused() {
        long first = of2010.claim(1, "COMPLEXES");
        long second = of2010.claim(2, "COMPLEXES");
        adoptions.adopt(new DecideOnClaim(first, null, "먼저"));
        assertThatThrownBy(() -> adoptions.adopt(new DecideOnClaim(second, null, "나중")))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void ofTwoDecisionsAtOnceOneWins() throws Exception {
        List<Long> claims = List.of(of2010.claim(1, "COMPLEXES"), of2010.claim(2, "COMPLEXES"));
        CountDownLatch together = new CountDownLatch(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> done = claims.stream()
                .map(claim -> two.submit(() -> {
                    together.countDown();
                    together.await();
                    try {
                        adoptions.adopt(new DecideOnClaim(claim, null, "내가 먼저"));
                        return true;
                    } catch (StaleEdit late) {
                        return false;
                    }
                }))
                .toList();
        two.shutdown();
        assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void theDatabaseRefusesTwoAdoptedFiguresOfOneMatterAtOneInstant() {
        long first = of2010.claim(1, "COMPLEXES");
        long second = of2010.claim(2, "COMPLEXES");
        adoptions.adopt(new DecideOnClaim(first, null, "먼저"));
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into claim_adoption (claim_id, matter, reason, known_from, adopted_at)
                        select id, matter, '몰래', now(), now() from claim where id = ?
                        """).param(second).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("claim_adoption_matter_ex");
    }

    @Test
    void aCorrectionTakesOverTheAdoptionAndNothingIsErased() {
        long document = of2010.document();
        long wrong = sources.record(of2010.figure(document, 633, "HUNDRED_MILLION_KRW", null));
        adoptions.adopt(new DecideOnClaim(wrong, null, "하나뿐"));
        RecordClaim right = of2010.figure(document, 663, "HUNDRED_MILLION_KRW", null);
        long correction =
                sources.correct(null, new CorrectClaim(wrong, now(wrong).version(), right, "잘못 옮김"));
        assertThat(now(correction).figure().adopted()).isTrue();
        assertThat(now(wrong).entry().correctedBy()).isEqualTo(correction);
        assertThat(now(correction).corrections())
                .extracting(ClaimMatter.Corrected::claimId, ClaimMatter.Corrected::reason)
                .containsExactly(tuple(wrong, "잘못 옮김"));
        assertThat(matters.matter(wrong, new AsOf(YEARS_AGO, YEARS_AGO)).rivals())
                .extracting(rival -> rival.figure().value().intValueExact())
                .containsExactly(633);
        assertThatThrownBy(() -> adoptions.adopt(new DecideOnClaim(wrong, holding(wrong), "다시")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("source.claim.superseded");
    }

    @Test
    void aSecondCorrectionOfTheSameEntryIsStale() {
        long document = of2010.document();
        long wrong = sources.record(of2010.figure(document, 1, "COMPLEXES", null));
        sources.correct(null, new CorrectClaim(wrong, 0, of2010.figure(document, 2, "COMPLEXES", null), "처음"));
        assertThatThrownBy(() -> sources.correct(
                        null, new CorrectClaim(wrong, 0, of2010.figure(document, 3, "COMPLEXES", null), "둘째")))
                .isInstanceOf(StaleEdit.class);
    }

    private ClaimMatter now(long claim) {
        return matters.matter(claim, AsOf.today(clock));
    }

    private @Nullable Long holding(long claim) {
        return now(claim).holding();
    }
}
