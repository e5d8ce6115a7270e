package kr.sandan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be entered, and which figures contradict each other. */
@PortalTest
class ClaimLedgerTest {

    @Autowired
    private SourceService sources;

    @Autowired
    private ClaimLedger ledger;

    @Autowired
    private Clock clock;

    private ClaimFixture of2010;

    @BeforeEach
    void sitDown() {
        of2010 = new ClaimFixture(sources);
    }

    @Test
    void nothingIsCountedThatNobodyHasNamed() {
        long document = of2010.document();
        assertThatThrownBy(() -> sources.record(new RecordClaim(
                        document,
                        "NEVER_NAMED",
                        BigDecimal.ONE,
                        "COMPLEXES",
                        null,
                        PartialDate.parse("2010"),
                        null,
                        of2010.programme,
                        "",
                        null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("source.claim.unknown-measure");
        assertThatThrownBy(() -> sources.record(of2010.figure(document, 1, "CUBITS", null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("source.claim.unknown-unit");
    }

    @Test
    void theSameAmountInAnotherUnitIsNoContradiction() {
        of2010.claim(663, "HUNDRED_MILLION_KRW");
        of2010.claim(66_300, "MILLION_KRW");
        assertThat(rows()).extracting(ClaimRow::rivals).containsExactly(1, 1);
        assertThat(rows()).extracting(ClaimRow::disputed).containsOnly(false);
        of2010.claim(668, "HUNDRED_MILLION_KRW");
        assertThat(rows()).extracting(ClaimRow::disputed).containsOnly(true);
    }

    @Test
    void aBoundIsContradictedOnlyFromOutside() {
        sources.record(of2010.figure(of2010.document(), 2000, "HUNDRED_MILLION_KRW", Qualifier.AT_LEAST));
        sources.record(of2010.figure(of2010.document(), 2100, "HUNDRED_MILLION_KRW", null));
        assertThat(rows()).extracting(ClaimRow::disputed).containsOnly(false);
        sources.record(of2010.figure(of2010.document(), 1900, "HUNDRED_MILLION_KRW", null));
        assertThat(rows()).extracting(ClaimRow::disputed).containsOnly(true);
    }

    @Test
    void aDocumentSaysAThingOnce() {
        long document = of2010.document();
        sources.record(of2010.figure(document, 1, "COMPLEXES", null));
        assertThatThrownBy(() -> sources.record(of2010.figure(document, 2, "COMPLEXES", null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("source.claim.known-already");
    }

    @Test
    void theSameFormSentTwiceEntersItsFiguresOnce() {
        long document = of2010.document();
        String key = UUID.randomUUID().toString();
        List<Long> first = sources.recordOnce(key, List.of(of2010.figure(document, 1, "COMPLEXES", null)));
        assertThat(sources.recordOnce(key, List.of(of2010.figure(document, 1, "COMPLEXES", null))))
                .isEqualTo(first);
    }

    private List<ClaimRow> rows() {
        ClaimFilter ofThisTest =
                new ClaimFilter(null, null, null, of2010.programme.kind(), of2010.programme.key(), null, false);
        return ledger.of(ofThisTest, AsOf.today(clock));
    }
}
