package kr.sandan.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kr.sandan.load.LoadBreakdown;
import kr.sandan.load.LoadKind.ControlFigure;
import kr.sandan.load.LoadState;
import kr.sandan.platform.sheet.SampleFiles;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The files of execution that agencies publish, by their titles; every row here is invented. */
class ExecutionLayoutsTest extends ExecutionLists {

    private static final String MONTHLY =
            "FSCL_YY,EXE_M,OFFC_CD,OFFC_NM,FSCL_CD,FSCL_NM,FLD_CD,FLD_NM,SECT_CD,SECT_NM,PGM_CD,"
                    + "PGM_NM,ACTV_CD,ACTV_NM,SACTV_CD,SACTV_NM,ANEXP_BDG_AMT,ANEXP_BDG_CAMT,EP_AMT,THISM_AGGR_EP_AMT,THISM_AGGR_EP_NAMT";
    private static final String DAILY =
            "fyr,exe_ymd,laf_cd,dbiz_cd,dbiz_nm,acnt_dv_nm,fld_nm,part_nm,bdg_cash_amt,bdg_ntep,capep,sggep,etc_amt,ep_amt,cpl_amt";
    private static final String SETTLED = "FSCL_YY,OFFC_NM,FSCL_NM,SACTV_NM,ANEXP_BDGAMT,PREY_BFWAMT,OVR_EP_AMT,"
            + "RSVF_EP_DCS_IAMT,RSVF_EP_DCS_MAMT,BDTR_IAMT,BDTR_MAMT,AVDV_IAMT,AVDV_MAMT,FNT_IAMT,FNT_MAMT,ANEXP_BDG_CAMT,"
            + "EP_AMT,EP_NAMT,NEXT_YY_BFWAMT,DUSEAMT";

    @Autowired
    private ExecutionLoadKind kind;

    private String monthly(int month, String code, String name, int paid, int soFar) {
        return year + "," + month + ",1,부처,2,회계,3,분야,4,부문,5,프로그램,6,단위," + code + "," + name + ",1000,1000," + paid + ","
                + soFar + "," + soFar;
    }

    private String daily(String day, String code, String name, int paid, int national) {
        return year + "," + day + ",4700000," + code + "," + name + ",일반회계,산업,진흥,\"1,000\"," + national + ",300,100,-,"
                + paid + ",1000";
    }

    private boolean found(long load, String key) {
        return problems(load).stream().anyMatch(one -> one.reason().key().equals(key));
    }

    private static Object[] department(Object... cells) {
        return cells;
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        Row held = sheet.getRow(row);
        return (held == null ? sheet.createRow(row) : held).createCell(column);
    }

    /** A list of a department as local governments publish it, in thousands. */
    private byte[] department(String above, int total) {
        return SampleFiles.table(
                "세출",
                new Object[] {year + "년도 세출예산 집행 현황"},
                new Object[] {above, null, null, null, null, null, null, null, null, null, null, "(단위 : 천원)"},
                department((Object[]) "부서명,정책사업명,단위사업명,세부사업명,통계목,본예산,추경,성립전,예비비,이월액계,예산현액,집행액".split(",")),
                department("산업과", "육성", "단지", "항목 L-A", "사무관리비", 600, 0, 0, 0, 0, 600, 30),
                department("산업과", "육성", "단지", "항목 L-A", "여비", 400, 0, 0, 0, 0, 400, 10),
                department("산업과", "육성", "단지", "항목 L-B", "여비", 500, 0, 0, 0, 0, 500, 5),
                department("합 계", null, null, null, null, 1500, 0, 0, 0, 0, 1500, total));
    }

    @Test
    void theMonthlyListHasWhatWasPaidInTheMonthBesideTheSumSoFar() {
        applied(csv(
                MONTHLY,
                monthly(1, "L-A", "남의 이름", 40, 40),
                monthly(2, "L-A", "남의 이름", 60, 100),
                monthly(2, "Z-9", "우리와 무관한 도로 포장", 7, 7)));
        assertThat(months())
                .isEqualTo(Map.of(
                        YearMonth.of(year, 1), Amounts.of(0, 40),
                        YearMonth.of(year, 2), Amounts.of(0, 60)));
    }

    @Test
    void ofSeveralDaysOfAMonthTheLastOneCounts() {
        long load = applied(csv(
                DAILY,
                daily(year + "0610", "L-A", "항목 L-A", 100, 600),
                daily(year + "0630", "L-A", "항목 L-A", 250, 600),
                daily(year + "0731", "L-A", "항목 L-A", 400, 500)));
        assertThat(months())
                .isEqualTo(Map.of(
                        YearMonth.of(year, 6), Amounts.of(0, 250),
                        YearMonth.of(year, 7), Amounts.of(0, 150)));
        assertThat(found(load, "budget.execution.load.earlier")).isTrue();
        assertThat(found(load, "budget.execution.load.parts")).isTrue();
    }

    @Test
    void aSettlementOfTheApiIsThatOfTheYear() {
        long load = applied(csv(
                SETTLED,
                year + ",부처,회계,항목 L-A,1000,50,0,0,0,20,10,0,0,0,0,1060,700,700,300,60",
                year + ",부처,회계,항목 L-B,500,0,0,0,0,0,0,0,0,0,0,501,501,501,0,0"));
        assertThat(months()).isEqualTo(Map.of(YearMonth.of(year, 12), new Amounts(0, 1201, 300, 0, 0, 60, 0)));
        assertThat(problems(load).stream()
                        .filter(one -> one.reason().key().equals("budget.execution.load.parts"))
                        .toList())
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualTo("501"));
    }

    @Test
    void aLocalWorkbookTellsUpToTheDayThatStandsAboveIt() {
        applied(department(year + ". 6. 30. 기준", 45));
        assertThat(months()).isEqualTo(Map.of(YearMonth.of(year, 6), Amounts.of(0, 45_000)));
    }

    @Test
    void aTableThatStatesNoMonthIsAskedAbout() {
        long load = sent(department("집행", 45), LoadState.REVIEW);
        Map<String, String> choices = new HashMap<>();
        findings.reviews(load).forEach(one -> choices.put(one.subject(), year + "-09"));
        assertThat(choices).hasSize(1);
        assertThat(kind.breakdown(load, Locale.KOREAN)).isEmpty();
        loading.decide(load, choices, actor("admin"));
        await(load, LoadState.CHECKED);
        applied(load);
        assertThat(months().keySet()).containsExactly(YearMonth.of(year, 9));
    }

    @Test
    void totalsAreComparedAndNeverAdded() {
        long load = sent(department(year + ". 6. 30. 기준", 46), LoadState.CHECKED);
        assertThat(problems(load).stream()
                        .filter(one -> one.reason().key().startsWith("budget.load.total."))
                        .map(one -> one.reason().arguments().toString()))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("46,000", "45,000"));
        assertThat(kind.controls(load).stream().map(ControlFigure::difference).map(Number::longValue))
                .contains(0L, -1000L);
    }

    @Test
    void saysWhatIsSpentByProgrammeAndRegionBeforeAndAfter() {
        applied(csv("line_code,month,spent", "L-A,1,40"));
        long load = sent(csv("line_code,month,spent", "L-A,1,70", "L-B,1,5"), LoadState.CHECKED);
        assertThat(kind.breakdown(load, Locale.KOREAN))
                .extracting(LoadBreakdown::title)
                .containsExactly("사업별 집행액", "권역별 집행액");
        assertThat(kind.breakdown(load, Locale.KOREAN))
                .allSatisfy(table -> assertThat(table.lines()).singleElement().satisfies(line -> {
                    assertThat(line.before()).isEqualByComparingTo("40");
                    assertThat(line.after()).isEqualByComparingTo("75");
                }));
    }

    @Test
    void aSettlementOfResearchWithoutSpendingIsSentToTheBudget() {
        long load = sent(
                csv(
                        "전문기관명,과제번호,과제명,연차_기관_총사업비(현금),연차_기관_총사업비(현물),연차_기관_정부출연금,연차_기관_민간부담금(현금),연차_기관_민간부담금(현물)",
                        "공단,L-A,항목 L-A,600,50,500,100,50"),
                LoadState.REFUSED);
        assertThat(loads.detail(load).messageKey()).isEqualTo("budget.load.is-research");
    }

    @Test
    void aSettlementOfResearchWithSpendingIsReadByTheNumbersOfProjects() {
        applied(csv("전문기관명,과제번호,과제명,집행월,연차_기관_총사업비(현금),연차_기관_정부출연금,집행액", "공단,L-A,남의 이름,6,600,500,250"));
        assertThat(months()).isEqualTo(Map.of(YearMonth.of(year, 6), Amounts.of(0, 250)));
    }

    @Test
    void aBudgetSentAsExecutionIsToldToBeOne() {
        long load = sent(csv("사업,항목,예산 판,금액(원)", "CLUSTER,항목 L-A,본예산,1000"), LoadState.REFUSED);
        assertThat(loads.detail(load).messageKey()).isEqualTo("budget.load.is-budget");
    }

    @Test
    void asksWhichOfSeveralSheetsAreRead() {
        byte[] file = SampleFiles.workbook(book -> {
            for (String code : new String[] {"L-A", "L-B"}) {
                Sheet sheet = book.createSheet("시트 " + code);
                String[][] rows = {{"항목코드", "월", "집행(원)"}, {code, "3", "11"}};
                for (int row = 0; row < rows.length; row++)
                    for (int column = 0; column < 3; column++)
                        cell(sheet, row, column).setCellValue(rows[row][column]);
            }
        });
        long load = sent(file, LoadState.REVIEW);
        assertThat(findings.reviews(load)).hasSize(1);
        loading.decide(load, Map.of(findings.reviews(load).get(0).subject(), "ALL"), actor("admin"));
        await(load, LoadState.CHECKED);
        applied(load);
        assertThat(months()).isEqualTo(Map.of(YearMonth.of(year, 3), Amounts.of(0, 22)));
    }
}
