package kr.sandan.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import kr.sandan.complex.ComplexService;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilService;
import kr.sandan.organisation.OrganisationService;
import kr.sandan.organisation.Registry;
import kr.sandan.platform.AsOf;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What months, totals and lists of activities say beside their rows. */
@PortalTest
@Transactional
class ActivityOverviewTest {

    private static final String STAFF = FileDesk.STAFF;

    @Autowired
    private FileDesk desk;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Autowired
    private CouncilService councils;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private long activity;
    private long council;
    private LocalDate today;

    @BeforeEach
    void registersOne() {
        today = AsOf.today(clock).valid();
        activity = Long.parseLong(desk.activity().replaceAll("\\D", ""));
        council = jdbc.sql("select council_id from activity where id = ?")
                .param(activity)
                .query(Long.class)
                .single();
    }

    /** So many more of the same council. */
    private void more(int many, LocalDate day) {
        jdbc.sql("""
                        insert into activity (council_id, kind, state, held_on, starts_at, ends_at, place, title, outcome, office_id,
                            sample, revision, version, entered_at)
                        select council_id, kind, state, :day, starts_at, ends_at, place, title || ' ' || n, outcome, office_id,
                            sample, revision, version, entered_at
                          from activity, generate_series(1, :many) n where id = :id
                        """)
                .param("day", day)
                .param("many", many)
                .param("id", activity)
                .update();
    }

    @Test
    void aBusyDaySaysHowManyMoreAndLeadsToAllOfIt() throws IOException {
        String calendar = "/activities/calendar?council=" + council;
        more(3, today);
        assertThat(desk.page(calendar, STAFF).select("table.month li")).hasSize(4);
        assertThat(desk.page(calendar, STAFF).select("table.month .more")).isEmpty();
        more(1, today);
        Document page = desk.page(calendar + "&kind=SEMINAR", STAFF);
        assertThat(page.select("table.month li")).hasSize(4);
        assertThat(page.select("table.month .more").text()).isEqualTo("외 1건");
        String all = page.select("table.month .more").attr("href");
        assertThat(all).contains("kind=SEMINAR").doesNotContain("month=");
        assertThat(desk.page(all, STAFF).select("table[data-total]").attr("data-total"))
                .isEqualTo("5");
    }

    @Test
    void aCouncilIsNotNamedInItsOwnRows() throws IOException {
        Document page = desk.page("/councils/" + council, STAFF);
        assertThat(page.select("#activities tbody tr").text()).contains("파일 시험");
        assertThat(page.select("#activities tbody a[href$=/councils/" + council + "]"))
                .isEmpty();
        assertThat(page.select("#activities thead").text()).doesNotContain("협의체");
        long partner = new CouncilDeskFixture(councils, jdbc).found("함께한 협의체", "h-ochang", "2012-01-01");
        jdbc.sql("insert into activity_council (activity_id, council_id, revision) values (?, ?, 1)")
                .params(activity, partner)
                .update();
        assertThat(desk.page("/councils/" + partner, STAFF)
                        .select("#activities tbody a[href$=/councils/" + council + "]"))
                .hasSize(1);
    }

    @Test
    void aDayNamesTheCouncilOfWhatIsOn() throws IOException {
        Document page = desk.page("/activities/calendar?council=" + council, STAFF);
        assertThat(page.select("table.month li").text()).contains("파일 시험");
    }

    @Test
    void totalsAddUpAndNoMonthIsLeftOut() throws IOException {
        more(2, today.minusMonths(3));
        Document page = desk.page("/activities/summary?council=" + council, STAFF);
        assertThat(page.select("#kinds tfoot td").get(0).text()).isEqualTo("3");
        YearMonth now = YearMonth.from(today);
        assertThat(page.select("#summary tbody tr").eachText())
                .containsExactlyElementsOf(List.of(
                        now + " 1 1",
                        now.minusMonths(1) + " 0 0",
                        now.minusMonths(2) + " 0 0",
                        now.minusMonths(3) + " 2 2"));
        assertThat(page.select("#summary tfoot tr").text()).isEqualTo("합계 3 3");
    }

    @Test
    void listsOfferToRegisterToThoseWhoMay() throws IOException {
        for (String list : List.of("/activities", "/tasks", "/councils")) {
            String register = ".title-actions a[href$=" + list + "/new]";
            assertThat(desk.page(list, STAFF).select(register)).as(list).hasSize(1);
            assertThat(desk.page(list, "chief-chungcheong").select(register))
                    .as(list)
                    .isEmpty();
        }
    }

    @Test
    void aPastedLineSaysWhichRegisteredOrganisationItIs() throws Exception {
        String name = Registry.name("붙인 기관");
        new Registry(organisations, complexes, sources).register(Registry.firm(name));
        Map<String, String> typed = Map.of("attendees", name + "\t김하나", "look", "1");
        MvcTestResult looked = desk.pages().post("/activities/new", STAFF, typed);
        assertThat(Jsoup.parse(desk.text(looked))
                        .select("#choice-0 option")
                        .first()
                        .text())
                .contains(name);
    }
}
