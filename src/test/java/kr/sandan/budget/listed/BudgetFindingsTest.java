package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kr.sandan.load.LoadState;
import org.junit.jupiter.api.Test;

/** Everything that can be wrong with a list, in the words that its sender reads. */
class BudgetFindingsTest extends BudgetLists {

    private static final String AMOUNT = "Q2";

    private List<String> saidOf(String... rows) {
        return refused(list(rows)).stream().map(this::said).toList();
    }

    @Test
    void saysOfEveryCellWhatIsWrong() {
        assertThat(saidOf(row("가", "많음"))).containsExactly(AMOUNT + " REFUSE 금액으로 읽을 수 없습니다: 많음");
        assertThat(saidOf(row("가", "△5"))).containsExactly(AMOUNT + " REFUSE 예산 금액은 0원보다 적을 수 없습니다: △5");
        assertThat(saidOf(row("가", "(5)"))).containsExactly(AMOUNT + " REFUSE 예산 금액은 0원보다 적을 수 없습니다: (5)");
        assertThat(saidOf(row("가", "0.5"))).containsExactly(AMOUNT + " REFUSE 원 단위로 나누어떨어지지 않습니다: 0.5");
        assertThat(saidOf(row("가", "1001조"))).containsExactly(AMOUNT + " REFUSE 한 줄에 1,000조 원이 넘습니다: 1001조");
        assertThat(saidOf(row("가", "1"), row("나", ""))).containsExactly("Q3 REFUSE 금액이 비어 있습니다.");
        assertThat(saidOf(row("", "5"))).containsExactly("B2 REFUSE 항목 이름이 없습니다.");
        assertThat(saidOf(row("가", "5", "VERSION="))).containsExactly("P2 REFUSE 예산 판이 비어 있습니다.");
        assertThat(saidOf(row("가", "5", "VERSION=언젠가"))).containsExactly("P2 REFUSE 모르는 예산 판입니다: 언젠가");
        assertThat(saidOf(row("가", "5", "FUND_SOURCE=하늘"))).containsExactly("M2 REFUSE 모르는 재원입니다: 하늘");
        assertThat(saidOf(row("가", "5", "PLACE_KIND=바다"))).containsExactly("N2 REFUSE 모르는 배정처 구분입니다: 바다");
        assertThat(saidOf(row("가", "5", "PLACE_KIND=거점"))).containsExactly("O2 REFUSE 배정처 구분은 거점인데 배정처가 비어 있습니다.");
        assertThat(saidOf(row("가", "5", "PLACE_KIND=거점", "PLACE=qqqqqqqqqqqq")))
                .containsExactly("O2 REFUSE 모르는 거점단지입니다: qqqqqqqqqqqq");
        assertThat(saidOf(row("가", "5", "PROGRAMME=qqqqqqqqqqqq")))
                .containsExactly("C2 REFUSE 모르는 사업입니다: qqqqqqqqqqqq");
    }

    @Test
    void saysAllOfItAtOnce() {
        assertThat(saidOf(row("", "많음"), row("나", "△1"), row("다", "1", "FUND_SOURCE=하늘")))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aLineIsThereOnce() {
        assertThat(saidOf(row("가", "1"), row("가", "2"))).containsExactly("Q3 REFUSE 2행과 같은 줄입니다: 「가」");
        assertThat(saidOf(row("가", "1", "LINE_CODE=X" + unique), row("나", "2", "LINE_CODE=X" + unique)))
                .containsExactly("Q3 REFUSE 2행과 같은 줄입니다: 「X" + unique + "」");
        assertThat(checked(list(row("가", "1", "LINE_CODE=A" + unique), row("가", "2", "LINE_CODE=B" + unique)))
                        .added())
                .isEqualTo(2);
    }

    @Test
    void saysHowManyMoreLinesAreThereTwice() {
        String[] rows = new String[208];
        Arrays.setAll(rows, at -> row("가", "1"));
        assertThat(saidOf(rows)).anyMatch(said -> said.endsWith("같은 문제가 7건 더 있습니다: 두 번 나온 줄"));
    }

    @Test
    void aCodeBelongsToOneProgramme() {
        String other = jdbc.sql("select code from programme where code <> 'CLUSTER' order by id limit 1")
                .query(String.class)
                .single();
        applied(list(row("가", "1", "LINE_CODE=X" + unique)));
        assertThat(saidOf(row("가", "1", "LINE_CODE=X" + unique, "PROGRAMME=" + other)))
                .containsExactly("Q2 REFUSE 다른 사업의 항목 코드입니다: X" + unique);
    }

    @Test
    void aYearThatIsNotThePeriodIsRefused() {
        byte[] file = csv("회계연도,사업,항목,예산 판,금액(원)", (year + 1) + ",CLUSTER,가,본예산,100");
        assertThat(refused(file).stream().map(this::said))
                .containsExactly("A2 REFUSE 이 줄의 회계연도는 " + (year + 1) + "인데 올린 기간은 " + year + "년입니다.");
    }

    @Test
    void anotherUnitIsAskedAbout() {
        applied(list(row("가", "663억"), row("나", "100억")));
        long load = checked(list(row("가", "66300000"), row("나", "10000000"))).id();
        assertThat(problems(load).stream().map(this::said))
                .containsExactly(" REASON 금액이 1000배 다릅니다: 이 파일 76,300,000원, 견준 예산 76,300,000,000원. 단위가 틀렸을 수 있습니다.");
        long one = checked(list(row("가", "663억"), row("나", "10000000"))).id();
        assertThat(problems(one).stream().map(this::said))
                .containsExactly("Q3 REASON 「나」의 금액이 10,000,000,000원에서 10,000,000원으로 100배 넘게 바뀝니다. 단위가 틀렸을 수 있습니다.");
    }

    @Test
    void sumsThatDoNotMeetWantAReasonAndRoundingIsOnlyNoted() {
        String head = "사업,항목,예산 판,국비,시도비,합계";
        byte[] file =
                csv("(단위: 백만원)", head, "CLUSTER,가,본예산,10,5,16", "CLUSTER,나,본예산,1,1,2", "합 계,,,12,6,18", "소계,,,99,6,18");
        long load = checked(file).id();
        assertThat(problems(load).stream().map(this::said))
                .containsExactlyInAnyOrder(
                        "F3 REASON 합계가 맞지 않습니다: 적힌 합계 16,000,000원, 더한 금액 15,000,000원, 차이 1,000,000원",
                        "D5 NOTICE 합계 행이 반올림만큼 다릅니다: 적힌 금액 12,000,000원, 줄의 합 11,000,000원, 차이 1,000,000원",
                        "D6 REASON 소계 행이 줄의 합과 다릅니다: 적힌 금액 99,000,000원, 줄의 합 11,000,000원, 차이 88,000,000원");
    }

    @Test
    void anUnclearPlaceIsAskedWithTheNearestNames() {
        long load = sent(list(row("가", "5", "PLACE_KIND=지역본부", "PLACE=충청지역본부")));
        await(load, LoadState.REVIEW);
        assertThat(findings.reviews(load))
                .singleElement()
                .satisfies(review -> assertThat(review.candidates()).hasSizeGreaterThan(1));
        String choice = findings.reviews(load).get(0).candidates().get(0).choice();
        loading.decide(load, Map.of(findings.reviews(load).get(0).subject(), choice), admin());
        await(load, LoadState.CHECKED);
        approved(load);
        assertThat(jdbc.sql("""
                        select p.kind || '/' || p.office_id from budget_entry e join budget_line l on l.id = e.line_id
                          join budget_place p on p.id = e.place_id where l.fiscal_year = ?
                        """).param(year).query(String.class).single()).isEqualTo(choice);
    }

    @Test
    void aFileThatIsNoBudgetIsRefusedAsAWhole() {
        for (byte[] file :
                List.of(csv("이름,나이", "가,5"), csv(HEAD.strip(), ""), csv("회계연도,집행월,세부사업명,금액", "2030,1,가,5"))) {
            long load = sent(file);
            await(load, LoadState.REFUSED);
            assertThat(loads.detail(load).messageKey()).startsWith("budget.load.");
        }
        assertThat(state(sent(list(row("가", "1"))))).isNotEqualTo(LoadState.FAILED);
    }
}
