package kr.sandan.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.YearMonth;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.Callers;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every queue of a demonstration has something to show before anybody has done anything. */
@PortalTest
class FirstDayTest {

    private static final LocalDate TODAY = LocalDate.now(AsOf.ZONE);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void plansAreOverdue() {
        assertThat(page("headoffice", "/activities?overdue=true&sample=true&size=100")
                        .select("tbody tr")
                        .eachText())
                .anySatisfy(row -> assertThat(row)
                        .contains("품질 인증 준비 세미나")
                        .contains(TODAY.minusDays(4).toString()));
    }

    @Test
    void aRecordHasWaitedForDaysWhereNobodyDecides() {
        Document pending = page("headoffice", "/approvals/pending?size=100");
        assertThat(pending.select("tbody tr").eachText())
                .anySatisfy(row ->
                        assertThat(row).contains("본사 주관 수출 상담 설명회", "결재할 사람 없음").endsWith("6일"));
        assertThat(page("headoffice", "/").select("main").text()).contains("결재할 사람");
    }

    @Test
    void theStepsOfASampleAreTakenByTheRightPeopleOnTheirDays() {
        assertThat(jdbc.sql("""
                                select distinct string_agg(p.username || ' ' || m.action || ' '
                                           || (:today - cast(m.at at time zone 'Asia/Seoul' as date)), ', ' order by m.id)
                                  from activity v join approval a on a.kind = 'ACTIVITY' and a.record_id = v.id
                                  join approval_move m on m.approval_id = a.id join account p on p.id = m.account_id
                                 where v.sample and v.title = '규제 대응 세미나' and m.account_id in
                                    (select id from account where username like '%chungcheong')
                                 group by a.id""").param("today", TODAY).query(String.class).list())
                .as("whatever others did with it later")
                .anySatisfy(
                        moves -> assertThat(moves)
                                .startsWith(
                                        "staff-chungcheong BEGIN 24, staff-chungcheong SUBMIT 22, chief-chungcheong RETURN 19"));
    }

    @Test
    void aMonthIsClosedWithItsReason() {
        assertThat(page("headoffice", "/approvals/locks").select("main").text())
                .contains(YearMonth.from(TODAY.minusDays(320)) + " · 활동 · 수도권", "견본: 분기 실적 보고를 마침");
    }

    @Test
    void aChiefHasADeputy() {
        assertThat(page("chief-sudogwon", "/approvals/deputies").select("main").text())
                .contains("윤주임", "견본: 출장");
    }

    @Test
    void theLogOfThePastMonthsWaitsToBeLookedThrough() {
        YearMonth month = YearMonth.from(TODAY.minusDays(41));
        String path = "/admin/access-log?month=" + month;
        assertThat(page("admin", path + "&unusual=false").select("main").text()).contains("박본사", "견본: 총회 참석을 전화로 확인");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-chungcheong", "staff-sudogwon", "headoffice"})
    void somebodysConsentHasEnded(String keeper) {
        assertThat(page(keeper, "/people").select("tbody tr")).isNotEmpty();
    }

    @Test
    void theOutboxHoldsTheMailOfYesterday() {
        assertThat(page("admin", "/admin/outbox?size=100").select("main").text())
                .contains(TODAY.minusDays(1).toString());
    }

    private Document page(String account, String path) {
        try {
            return Jsoup.parse(mvc.get()
                    .uri(path)
                    .with(new Callers(jdbc).as(account))
                    .exchange()
                    .getResponse()
                    .getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
