package kr.sandan.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilService;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.PortalTest;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** One dimension against another: sums add up, and each figure leads to the list of exactly what it counts. */
@PortalTest
@Transactional
class SummaryPagesTest {

    private static final String STAFF = FileDesk.STAFF;

    @Autowired
    private FileDesk desk;

    @Autowired
    private CouncilService councils;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private long council;
    private long partner;
    private LocalDate today;

    @BeforeEach
    void holdsSeminarsAndAForumOfTwoCouncils() {
        today = AsOf.today(clock).valid();
        long activity = Long.parseLong(desk.activity().replaceAll("\\D", ""));
        council = jdbc.sql("select council_id from activity where id = ?")
                .param(activity)
                .query(Long.class)
                .single();
        partner = new CouncilDeskFixture(councils, jdbc).found("집계 시험", "h-ochang", "2012-01-01");
        more(activity, council, "SEMINAR", today.minusMonths(2));
        more(activity, council, "FORUM", today.minusMonths(2));
        long shared = more(activity, partner, "FORUM", today.minusMonths(14));
        jdbc.sql("insert into activity_council (activity_id, council_id, revision) values (?, ?, 1)")
                .params(shared, council)
                .update();
    }

    private long more(long like, long holder, String kind, LocalDate day) {
        return jdbc.sql("""
                        insert into activity (council_id, kind, state, held_on, starts_at, ends_at, place, title, outcome, office_id,
                            sample, revision, version, entered_at)
                        select :holder, :kind, state, :day, starts_at, ends_at, place, title, outcome, office_id, sample, revision,
                            version, entered_at from activity where id = :like
                        returning id
                        """)
                .param("holder", holder)
                .param("kind", kind)
                .param("day", day)
                .param("like", like)
                .query(Long.class)
                .single();
    }

    private static long figure(Element cell) {
        return Long.parseLong(cell.text().replace(",", ""));
    }

    private Document summary(String rows, String columns, boolean cumulative) throws IOException {
        return desk.page(
                "/activities/summary?council=" + council + "&rows=" + rows + "&columns=" + columns + "&cumulative="
                        + cumulative,
                STAFF);
    }

    @ParameterizedTest
    @CsvSource({
        "KIND, COUNCIL, false",
        "COUNCIL, YEAR, false",
        "MONTH, KIND, false",
        "MONTH, KIND, true",
        "KIND, MONTH, true",
        "OFFICE, YEAR, true",
        "YEAR, MONTH, false",
        "KIND, KIND, false"
    })
    void eachFigureLeadsToExactlyWhatItCounts(String rows, String columns, boolean cumulative) throws IOException {
        Document page = summary(rows, columns, cumulative);
        List<Element> figures = new ArrayList<>(page.select("#summary td a"));
        assertThat(figures).isNotEmpty();
        for (Element figure : figures)
            assertThat(desk.page(figure.attr("href"), STAFF)
                            .select("table[data-total]")
                            .attr("data-total"))
                    .as(figure.attr("href"))
                    .isEqualTo(String.valueOf(figure(figure)));
        assertThat(figure(page.select("#summary tfoot td").last())).isEqualTo(4);
    }

    @Test
    void sumsAddUp() throws IOException {
        Document page = summary("KIND", "YEAR", false);
        for (Element row : page.select("#summary tr:has(td)")) {
            List<Long> figures =
                    row.select("td").stream().map(SummaryPagesTest::figure).toList();
            int last = figures.size() - 1;
            assertThat(figures.subList(0, last).stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(figures.get(last));
        }
        List<Long> sums = page.select("#summary tbody tr").stream()
                .map(row -> figure(row.select("td").last()))
                .toList();
        assertThat(sums).containsExactlyInAnyOrder(2L, 2L);
    }

    @Test
    void cumulativeFiguresGrowFromMonthToMonthAndEndAtTheSum() throws IOException {
        Document page = summary("KIND", "MONTH", true);
        Element forum = page.select("#summary tbody tr")
                .select("tr:has(a[href*=kind=FORUM])")
                .first();
        List<Long> figures =
                forum.select("td").stream().map(SummaryPagesTest::figure).toList();
        assertThat(figures).isSorted().startsWith(1L).endsWith(2L, 2L, 2L);
    }

    @Test
    void tooManyColumnsAreNotShownAndTheSheetHasThem() throws IOException {
        long id = jdbc.sql("select max(id) from activity where council_id = ?")
                .param(council)
                .query(Long.class)
                .single();
        more(id, council, "SEMINAR", today.minusMonths(70));
        Document page = summary("KIND", "MONTH", false);
        assertThat(page.select("#summary")).isEmpty();
        assertThat(page.select("main .notice").text()).contains("71칸");
        assertThat(titles("rows=KIND&columns=MONTH")).hasSize(73);
    }

    private List<String> titles(String shape) throws IOException {
        List<String> texts = new ArrayList<>();
        sheet(shape).get(7).forEach(cell -> texts.add(new DataFormatter().formatCellValue(cell)));
        return texts;
    }

    private List<Row> sheet(String shape) throws IOException {
        byte[] file = desk.pages()
                .get("/activities/summary.xlsx?council=" + council + "&" + shape, STAFF)
                .getResponse()
                .getContentAsByteArray();
        List<Row> rows = new ArrayList<>();
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            book.getSheetAt(0).forEach(rows::add);
        }
        return rows;
    }

    @Test
    void theSheetSaysWhatIsInItAndEndsWithTheSums() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet("rows=MONTH&columns=KIND"))
            row.forEach(cell -> texts.add(new DataFormatter().formatCellValue(cell)));
        String all = String.join("|", texts);
        assertThat(all).contains("활동 집계", "파일 시험", "세로 월", "이 포털에 등록된 활동", "(Asia/Seoul)", "건");
        assertThat(all).contains(YearMonth.from(today).toString()).endsWith("합계|2|2|4");
    }

    @Test
    void whatIsNoDimensionIsRefused() {
        assertThat(desk.pages().get("/activities/summary?rows=PLACE", STAFF)).hasStatus(400);
        assertThat(desk.pages().get("/activities/summary?cumulative=perhaps", STAFF))
                .hasStatus(400);
    }
}
