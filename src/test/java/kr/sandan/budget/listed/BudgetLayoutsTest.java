package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.load.LoadState;
import kr.sandan.platform.sheet.SampleFiles;
import org.junit.jupiter.api.Test;

/** The files that agencies publish, by their titles; every row here is invented. */
class BudgetLayoutsTest extends BudgetLists {

    private static final String OPEN_FISCAL = """
            FSCL_YY,OFFC_NM,FSCL_NM,ACCT_NM,FLD_NM,SECT_NM,PGM_NM,ACTV_NM,SACTV_NM,BZ_CLS_NM,FIN_DE_EP_NM,\
            Y_PREY_FIRST_KCUR_AMT,Y_PREY_FNL_FRC_AMT,Y_YY_MEDI_KCUR_AMT,Y_YY_DFN_MEDI_KCUR_AMT""";

    private String cluster() {
        return String.valueOf(jdbc.sql("select id from programme where code = 'CLUSTER'")
                .query(Long.class)
                .single());
    }

    private Map<String, String> answers(String... more) {
        Map<String, String> answers = new HashMap<>(Map.of(
                "work:시험클러스터",
                cluster(),
                "work:남의",
                "NOT_OURS",
                "file:",
                cluster(),
                "ministry:",
                "NONE",
                "account:",
                "NONE"));
        for (int at = 0; at < more.length; at += 2) answers.put(more[at], more[at + 1]);
        return answers;
    }

    private String open(String work, String proposal, String passed) {
        return year + ",산업통상자원부,일반회계,,산업,산업진흥,지역산업,단지육성," + work + unique + ",경상,보조,1,1," + proposal + "," + passed;
    }

    @Test
    void theOpenFiscalApiHasAVersionInEachColumnInThousands() {
        byte[] file = csv(
                OPEN_FISCAL, open("시험클러스터", "\"1,200\"", "1000"), open("시험클러스터 둘", "0", "50"), open("남의 일", "7", "8"));
        approved(answered(file, answers()));
        assertThat(held())
                .containsExactly(
                        "ANNOUNCED 시험클러스터" + unique + " 1200000",
                        "ORIGINAL 시험클러스터 둘" + unique + " 50000",
                        "ORIGINAL 시험클러스터" + unique + " 1000000");
    }

    @Test
    void ofAFileOfTheWholeStateOnlyWhatMayBeOursIsAskedAndTheRestCounted() {
        String[] rows = new String[60];
        rows[0] = OPEN_FISCAL;
        for (int at = 1; at < rows.length; at++) rows[at] = open("무관한 일 " + at + " ", "1", "2");
        long load = sent(csv(rows));
        await(load, LoadState.CHECKED);
        assertThat(findings.reviews(load)).isEmpty();
        assertThat(problems(load).stream().map(this::said))
                .anyMatch(said -> said.contains("우리 사업이 아닌 세부사업 59개") && said.contains("118줄, 177,000원"));
        assertThat(loads.detail(load).row().added()).isZero();
    }

    @Test
    void theDownloadedSettlementIsReadInEveryEncoding() {
        String text = "No.,회계연도,소관명,회계코드명,계정명,분야명,부문명,프로그램명,단위사업명,세부사업명,세출예산금액,증감액,세출예산현액,지출금액,지출순액,차년도이월금액,불용금액\r\n"
                + "1," + year + ",산업통상자원부,일반회계,,산업,진흥,지역,단지,시험클러스터" + unique + ",5000000,0,5000000,1,1,0,0\r\n";
        Map<String, String> answers = answers("version:", "ORIGINAL");
        long first = answered(("\ufeff" + text).getBytes(StandardCharsets.UTF_8), answers);
        assertThat(loads.detail(first).row().added()).isEqualTo(1);
        for (byte[] same : List.of(
                text.getBytes(Charset.forName("x-windows-949")),
                ("\ufeff" + text.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE))) {
            long load = sent(same);
            await(load, LoadState.CHECKED);
            assertThat(loads.detail(load).row().added())
                    .as("answers are remembered")
                    .isEqualTo(1);
        }
        approved(first);
        assertThat(held()).containsExactly("ORIGINAL 시험클러스터" + unique + " 5000000");
    }

    @Test
    void localFinanceHasASourceInEachColumn() {
        byte[] file = csv(
                "fyr,exe_ymd,laf_cd,dbiz_cd,dbiz_nm,acnt_dv_nm,fld_nm,part_nm,bdg_cash_amt,bdg_ntep,capep,sggep,etc_amt,ep_amt,cpl_amt",
                year + "," + year + "0630,4700000,D1" + unique + ",시험클러스터" + unique
                        + ",일반회계,산업,진흥,\"1,000\",\"600\",\"300\",\"100\",0,10,1000",
                year + "," + year + "0630,4800000,D2" + unique + ",시험클러스터" + unique
                        + " 둘,일반회계,산업,진흥,\"500\",\"500\",-,-,-,10,500");
        long load = answered(file, answers("version:", "ORIGINAL"));
        approved(load);
        assertThat(jdbc.sql("""
                        select h.fund_source || ' ' || p.province_code || ' ' || l.code || ' ' || e.amount_krw from budget_entry e
                          join budget_line l on l.id = e.line_id join budget_heading h on h.id = e.heading_id
                          join budget_place p on p.id = e.place_id where l.fiscal_year = ? order by e.id
                        """).param(year).query(String.class).list())
                .containsExactly(
                        "NATIONAL 47 D1" + unique + "-NATIONAL 600",
                        "PROVINCIAL 47 D1" + unique + "-PROVINCIAL 300",
                        "MUNICIPAL 47 D1" + unique + "-MUNICIPAL 100",
                        "NATIONAL 48 D2" + unique + "-NATIONAL 500");
    }

    @Test
    void aLocalWorkbookHasTheFirstBudgetAndWhatIsAddedToIt() {
        byte[] file = SampleFiles.table(
                "세출",
                new Object[] {year + "년도 세출예산 집행 현황"},
                new Object[] {null, null, null, null, null, null, null, null, null, null, null, "(단위 : 천원)"},
                new Object[] {"부서명", "정책사업명", "단위사업명", "세부사업명", "통계목", "본예산", "추경", "성립전", "예비비", "이월액계", "예산현액", "집행액"
                },
                new Object[] {"산업과", "산업진흥", "단지육성", "시험클러스터" + unique, "민간경상보조", 1000, 200, 0, 0, 50, 1250, 7},
                new Object[] {null, null, null, null, "시설비", 500, "△100", "-", "-", "-", 400, 7},
                new Object[] {"합  계", null, null, null, null, 1500, 100, 0, 0, 50, 1650, 14});
        long load = answered(file, answers());
        assertThat(problems(load)).isEmpty();
        approved(load);
        String name = "시험클러스터" + unique + " · 산업과";
        assertThat(held())
                .containsExactly(
                        "ORIGINAL " + name + " 1000000",
                        "ORIGINAL " + name + " 500000",
                        "SUPPLEMENTARY_1 " + name + " 1200000",
                        "SUPPLEMENTARY_1 " + name + " 400000");
    }

    @Test
    void aTableOfCostItemsHasThreeRowsOfTitlesAndSumsThatAreNeverAdded() {
        byte[] file = SampleFiles.table(
                "비목",
                new Object[] {"시험 지원사업 " + unique},
                new Object[] {null, null, null, null, null, null, "(단위：천원)"},
                new Object[] {"구분", null, null, "사업비 편성내용", null, null, "합계"},
                new Object[] {"비목", "세목", "산출근거", "지원예산", "민간부담금", null, null},
                new Object[] {null, null, null, null, "현금", "현물", null},
                new Object[] {"인건비", "보수", "2명", "１，０００", 200, 300, 1500},
                new Object[] {null, "상용임금", "1명", 400, null, "-", 400},
                new Object[] {null, "소 계", null, 1400, 200, 300, 1900},
                new Object[] {"운영비", "여비", null, 100, null, null, 100},
                new Object[] {"합 계", null, null, 1500, 200, 300, 2000});
        long load = answered(file, answers("version:", "ORIGINAL"));
        assertThat(problems(load)).isEmpty();
        assertThat(loads.detail(load).row().added()).isEqualTo(5);
        approved(load);
        assertThat(held())
                .containsExactly(
                        "ORIGINAL 보수 1000000",
                        "ORIGINAL 보수 200000",
                        "ORIGINAL 보수 300000",
                        "ORIGINAL 상용임금 400000",
                        "ORIGINAL 여비 100000");
    }

    @Test
    void aListOfResearchSettlementsHasCashAndKind() {
        byte[] file = SampleFiles.table(
                "정산",
                new Object[] {
                    "전문기관명",
                    "과제번호",
                    "과제명",
                    "연차_기관_총사업비(현금)",
                    "연차_기관_총사업비(현물)",
                    "연차_기관_정부출연금",
                    "연차_기관_민간부담금(현금)",
                    "연차_기관_민간부담금(현물)"
                },
                new Object[] {"시험기관", "R" + unique, "과제 하나", 900, 100, 700, 200, 100},
                new Object[] {"시험기관", "S" + unique, "과제 둘", 900, 100, 700, 200, 99});
        long load = answered(file, answers("version:", "ORIGINAL"));
        assertThat(problems(load).stream().map(this::said))
                .containsExactly("D3 REASON 합계가 맞지 않습니다: 적힌 합계 1,000원, 더한 금액 999원, 차이 1원");
        assertThat(loads.detail(load).row().added()).isEqualTo(6);
    }

    @Test
    void whatAnUnknownColumnIsIsAskedOnce() {
        String odd = "지원액" + unique;
        byte[] first = csv("세부사업명," + odd + ",담당자", "시험클러스터" + unique + ",1000,1");
        Map<String, String> answers =
                answers("column:" + odd, "AMOUNT", "column:담당자", "IGNORE", "unit:", "THOUSAND", "version:", "ORIGINAL");
        long load = answered(first, answers);
        assertThat(loads.detail(load).row().added()).isEqualTo(1);
        long again = sent(csv("세부사업명," + odd + ",담당자", "시험클러스터" + unique + ",2000,1"));
        await(again, LoadState.CHECKED);
        approved(again);
        assertThat(held()).containsExactly("ORIGINAL 시험클러스터" + unique + " 2000000");
    }
}
