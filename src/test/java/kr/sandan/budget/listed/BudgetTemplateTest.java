package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.VersionKind;
import kr.sandan.load.LoadBreakdown;
import kr.sandan.load.LoadBreakdowns;
import kr.sandan.load.LoadState;
import kr.sandan.load.UploadLoad;
import kr.sandan.testing.Callers;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The files to be filled in: ours with last year's lines, and those of other publishers. */
class BudgetTemplateTest extends BudgetLists {

    private static final String HUB =
            "select min(designation_id) from designation_period where role = 'HUB' and superseded_at is null";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private LoadBreakdowns breakdowns;

    private byte[] file(String path, String username) {
        return mvc.get()
                .uri(path)
                .with(new Callers(jdbc).as(username))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void beginsWithTheLinesOfTheYearBeforeAndGoesBackAsItIs() {
        applied(list(row(
                "가",
                "1500",
                "FUND_SOURCE=국비",
                "PROGRAM=산업",
                "UNIT=단지",
                "DETAIL=육성",
                "COST=보조",
                "LINE_CODE=N-" + unique)));
        year++;
        String csv = new String(file("/loads/templates/BUDGET.csv?period=" + year, "admin"), StandardCharsets.UTF_8);
        assertThat(csv).contains("N-" + unique + ",가,CLUSTER,,,,산업,단지,육성,,보조,,NATIONAL,,,ORIGINAL,1500,,true");
        for (String form : List.of(".csv", ".xlsx", ".xlsx?lang=en&period=" + year)) {
            String path = "/loads/templates/BUDGET" + form + (form.contains("?") ? "" : "?period=" + year);
            long load = loading.upload(
                    new UploadLoad("BUDGET", String.valueOf(year), "양식" + unique, admin()),
                    new ByteArrayInputStream(file(path, "admin")));
            await(load, LoadState.CHECKED);
            assertThat(findings.reviews(load)).as(form).isEmpty();
            assertThat(loads.detail(load).row().added()).as(form).isPositive();
            loading.cancel(load, admin());
        }
    }

    @Test
    void whatGoesToPlacesThatTheProgrammeOrTheYearDoesNotHaveGoesBackAsItIs() {
        applied(list(
                row("본부", "10", "PROGRAMME=INNOVATION", "PLACE_KIND=본부", "PLACE=CHUNGCHEONG"),
                row("거점", "20", "PROGRAMME=INNOVATION", "PLACE_KIND=거점", "PLACE=" + number(HUB)),
                row("권역", "30", "PROGRAMME=INNOVATION", "PLACE_KIND=권역", "PLACE=5PLUS2/CHUNGCHEONG")));
        year++;
        byte[] form = file("/loads/templates/BUDGET.csv?period=" + year, "admin");
        assertThat(new String(form, StandardCharsets.UTF_8))
                .contains(",OFFICE," + number("select id from office where code = 'CHUNGCHEONG'") + ",", ",HUB,");
        assertThat(checked(form).added()).isEqualTo(3);
    }

    @Test
    void itsWorkbookSaysInWordsWhatProgramsReadAsCodes() throws IOException {
        applied(list(row("본부", "10", "FUND_SOURCE=국비", "PLACE_KIND=본부", "PLACE=CHUNGCHEONG")));
        year++;
        assertThat(first("")).contains("국비", "공단 조직", "충청권 광역본부", "본예산", "예시");
        assertThat(first("&lang=en"))
                .contains("National", "Office of the agency", "Chungcheong Regional Headquarters", "Original");
        first("&lang=ko");
    }

    /** The cells of the first line of the workbook of the year. */
    private List<String> first(String language) throws IOException {
        byte[] form = file("/loads/templates/BUDGET.xlsx?period=" + year + language, "admin");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            Sheet sheet = book.getSheetAt(0);
            DataFormatter text = new DataFormatter();
            List<String> cells = new ArrayList<>();
            sheet.getRow(sheet.getPaneInformation().getHorizontalSplitPosition())
                    .forEach(cell -> cells.add(text.formatCellValue(cell)));
            return cells;
        }
    }

    @Test
    void everyWordForAFundAndAKindOfPlaceIsReadBack() {
        for (Locale locale : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            for (FundSource fund : FundSource.values())
                assertThat(ListedFund.read(messages.getMessage(fund.messageKey(), null, locale)))
                        .isEqualTo(fund);
            for (BudgetPlace.Kind kind : BudgetPlace.Kind.values())
                if (kind != BudgetPlace.Kind.WHOLE)
                    assertThat(ListedPlaces.kind(messages.getMessage(kind.messageKey(), null, locale)))
                            .contains(kind);
            for (VersionKind kind : VersionKind.values())
                assertThat(ListedVersion.read(messages.getMessage(kind.messageKey(), new Object[] {2}, locale))
                                .map(ListedVersion::kind))
                        .contains(kind);
        }
    }

    private long number(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }

    @Test
    void aRegionOfAnEarlierDivisionIsAskedAboutAndSaidByItsName() {
        byte[] file = list(row("권역", "30", "PLACE_KIND=권역", "PLACE=충청권"));
        long load = answered(file, Map.of("place:", "5PLUS2/CHUNGCHEONG"));
        assertThat(breakdowns.of(load, Locale.KOREAN).stream()
                        .flatMap(table -> table.lines().stream())
                        .map(LoadBreakdown.Line::label))
                .anyMatch(label -> label.startsWith("충청권 ("))
                .noneMatch(label -> label.contains("5PLUS2"));
        loading.cancel(load, admin());
    }

    @Test
    void councilsAreCalledInTheLanguageOfTheReader() {
        String council = "select min(council_id) from council_fact where topic = 'NAME' and text_en is not null"
                + " and superseded_at is null";
        long load = checked(list(row("협의체", "30", "PLACE_KIND=협의체", "PLACE=" + number(council))))
                .id();
        assertThat(last(load, Locale.KOREAN)).containsPattern("[가-힣]").doesNotContainPattern("[a-z]");
        assertThat(last(load, Locale.ENGLISH)).containsPattern("[a-z]");
        loading.cancel(load, admin());
    }

    /** What the first place of a load is called. */
    private String last(long load, Locale locale) {
        List<LoadBreakdown> tables = breakdowns.of(load, locale);
        return tables.get(tables.size() - 1).lines().get(0).label();
    }

    @Test
    void nearestHubsAreOfferedWhereTheProgrammeHasNoneOfItsOwn() {
        for (String typed : List.of("오창과악", "오챵과학")) offersTheNearestHub(typed);
    }

    private void offersTheNearestHub(String typed) {
        long load = sent(list(row("거점", "20", "PROGRAMME=INNOVATION", "PLACE_KIND=거점", "PLACE=" + typed)));
        await(load, LoadState.REVIEW);
        assertThat(findings.reviews(load))
                .singleElement()
                .satisfies(asked -> assertThat(asked.candidates())
                        .anyMatch(one -> one.label().startsWith("오창과학")));
        loading.cancel(load, admin());
    }

    @Test
    void itsTitlesAreLockedAndItsCellsAreNot() throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(file("/loads/templates/BUDGET.xlsx", "admin")))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getRow(sheet.getPaneInformation().getHorizontalSplitPosition() - 1)
                            .getCell(0)
                            .getCellStyle()
                            .getLocked())
                    .isTrue();
            assertThat(sheet.getColumnStyle(0).getLocked()).isFalse();
        }
    }

    @Test
    void onlyWhoMayLoadBudgetsGetsWhatIsHeld() {
        applied(list(row("비밀 " + unique, "1500")));
        String path = "/loads/templates/BUDGET.csv?period=" + (year + 1);
        assertThat(new String(file(path, "headoffice"), StandardCharsets.UTF_8)).doesNotContain(unique);
        assertThat(new String(file(path, "admin"), StandardCharsets.UTF_8)).contains(unique);
    }

    @Test
    void everyLayoutOfOthersIsKnownByItsTitles() {
        for (Map.Entry<String, List<List<String>>> layout : BudgetTemplate.LAYOUTS.entrySet()) {
            ListedTitles<BudgetField> titles = new ListedTitles<>(BudgetField.class);
            if (layout.getValue().size() == 1)
                assertThat(layout.getValue().get(0)).as(layout.getKey()).allMatch(title -> titles.find(title) != null);
            String csv = new String(
                    file("/loads/templates/BUDGET/" + layout.getKey() + ".csv", "admin"), StandardCharsets.UTF_8);
            assertThat(csv).contains(layout.getValue().get(0).get(3));
        }
        assertThat(mvc.get().uri("/loads/templates/BUDGET/none.csv").with(new Callers(jdbc).as("admin")))
                .hasStatus(404);
    }
}
