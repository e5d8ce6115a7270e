package kr.sandan.checker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Arithmetic as it was once published, and what each way of stating it comes to. */
class StatedArithmeticTest {

    @Test
    void threeKindsOfComplexesMakeTheirTotal() {
        assertThat(only("전국 742개 산단(국가 35, 일반 322, 농공 385) 가운데").calculation()).isEqualTo("35개 + 322개 + 385개 = 742개");
        assertThat(only("국가 35개, 일반 322개, 농공 385개 등 총 742개").verdict()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void sharesBeyondAHundredDoNotHold() {
        Finding finding = only("재원 비중은 40%, 30%, 20%, 21%이다.");
        assertThat(finding.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(finding.difference()).isEqualByComparingTo("11");
    }

    @Test
    void firmsBySiteDoNotMakeTheirTotalWhateverAboutLeavesOpen() {
        Finding finding = only("""
                - 갑 지역에 약 40개 기업
                - 을 단지에 30개 기업
                - 기타 지역에 20여개 기업
                ⇒ 현재 21개 업체를 포함하여 100개 기업 유치
                """);
        assertThat(finding.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(finding.reason()).isEqualTo(Reason.DIFFERS_BEYOND_HEDGE);
        assertThat(finding.difference()).isEqualByComparingTo("-11");
    }

    @Test
    void aBudgetAndItsIncreaseMakeTheNewBudget() {
        assertThat(only("사업비는 240억 + 6억 = 246억이다.").verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(only("당초 사업비(240억원)보다 6억이 증액된 246억원이다.").kind()).isEqualTo(Kind.CHANGE);
    }

    @Test
    void anAreaHoldsWhetherItsLastPlaceWasRoundedOrCutOff() {
        assertThat(only("부지 2,000평(6,611㎡)을 사들였다.").verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(only("부지 2,000평(6,612㎡)을 사들였다.").verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(only("부지 2,000평(6,613㎡)을 사들였다.").verdict()).isEqualTo(Verdict.FAILS);
    }

    @Test
    void aTotalWithoutPartsIsNotDecided() {
        assertThat(only("협의체는 총 54개이다.").reason()).isEqualTo(Reason.NO_PARTS);
    }

    private static Finding only(String text) {
        assertThat(new Checker().check(text).findings()).hasSize(1);
        return new Checker().check(text).findings().get(0);
    }
}
