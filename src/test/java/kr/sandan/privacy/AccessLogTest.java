package kr.sandan.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.YearMonth;
import kr.sandan.testing.Callers;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The log is only added to, shows first what is unusual, and is signed for month by month. */
@PortalTest
@Transactional
class AccessLogTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccessLog log;

    @Autowired
    private AccessReviews reviews;

    private YearMonth month;

    @BeforeEach
    void writeAMonthLongGone() {
        month = reviews.current().minusMonths(3);
        entry("15 10:00", "VIEW_UNMASKED", 1);
        entry("15 11:00", "VIEW_UNMASKED", 2);
        entry("16 23:30", "VIEW_UNMASKED", 3);
        entry("17 09:00", "EXPORT", null);
        for (int person = 100; person < 121; person++) entry("18 13:00", "VIEW_UNMASKED", person);
    }

    private void entry(String at, String action, Integer subject) {
        jdbc.sql("""
                        insert into personal_access (accessed_at, account_id, address, action, subject_kind, subject_id,
                            subjects, reason)
                        select cast(? as timestamp) at time zone 'Asia/Seoul', id, '10.0.0.1', ?, 'PERSON', ?, 1, '업무'
                          from account where username = 'headoffice'
                        """).params(month + "-" + at, action, subject).update();
    }

    @Test
    void picksOutTheNightTheExportsAndTheManyOfADay() {
        assertThat(reviews.entries(month)).hasSize(25);
        assertThat(reviews.entries(month).stream().filter(entry -> entry.unusual() != null))
                .hasSize(23)
                .extracting(entry -> entry.unusual())
                .contains(AccessReviews.Unusual.NIGHT, AccessReviews.Unusual.EXPORT, AccessReviews.Unusual.MANY);
        Document first = page("/admin/access-log?month=" + month);
        assertThat(first.select("table").attr("data-total")).isEqualTo("23");
        assertThat(first.select("tbody tr").text()).contains("기관 담당자 100").doesNotContain("PERSON");
        assertThat(page("/admin/access-log?unusual=false&month=" + month)
                        .select("table")
                        .attr("data-total"))
                .isEqualTo("25");
    }

    @Test
    void isChangedByNobody() {
        for (String change : new String[] {
            "update personal_access set reason = '다른 사유'", "delete from personal_access", "truncate personal_access"
        }) {
            jdbc.sql("savepoint tried").update();
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("only added to");
            jdbc.sql("rollback to savepoint tried").update();
        }
    }

    @Test
    void letsGoOnlyWhatIsOlderThanTwoYears() {
        month = month.minusYears(3);
        entry("15 10:00", "VIEW_UNMASKED", 1);
        int before = count();
        log.endRetention();
        assertThat(count()).isEqualTo(before - 1);
    }

    @Test
    void isSignedForOnceAndNeverBeforeTheMonthHasEnded() {
        assertThat(text(sign(reviews.current(), "이상 없음"))).contains("달이 끝난 뒤에");
        assertThat(page("/admin/access-log").select("#review form"))
                .as("not offered either")
                .isEmpty();
        assertThat(page("/admin/access-log?month=" + month).select("#review form"))
                .hasSize(1);
        assertThat(text(sign(month, " "))).contains("점검 의견을 적으십시오");
        assertThat(sign(month, "이상 없음")).hasStatus(303);
        assertThat(reviews.review(month)).get().satisfies(review -> {
            assertThat(review.entries()).isEqualTo(25);
            assertThat(review.unusual()).isEqualTo(23);
        });
        assertThat(page("/admin/access-log?month=" + month).select("#review").text())
                .contains("이상 없음");
        assertThat(text(sign(month, "다시"))).contains("이미 점검한 달");
        assertThatThrownBy(() -> jdbc.sql("update personal_access_review set remark = '고침'")
                        .update())
                .hasStackTraceContaining("only added to");
    }

    @Test
    void isTakenOutAsAFile() {
        String csv = text(ask("/admin/access-log.csv?month=" + month));
        assertThat(csv)
                .startsWith(
                        "\ufeffid,accessed_at,account,address,action,subject_kind,subject_id,subjects,reason,unusual");
        assertThat(csv.lines()).hasSize(26);
        assertThat(ask("/admin/access-log?month=x")).hasStatus(400);
    }

    private int count() {
        return jdbc.sql("select count(*) from personal_access")
                .query(Integer.class)
                .single();
    }

    private MvcTestResult sign(YearMonth signed, String remark) {
        return mvc.post()
                .uri("/admin/access-log/review")
                .with(csrf())
                .with(new Callers(jdbc).as("admin"))
                .param("month", signed.toString())
                .param("remark", remark)
                .exchange();
    }

    private MvcTestResult ask(String path) {
        return mvc.get().uri(path).with(new Callers(jdbc).as("admin")).exchange();
    }

    private Document page(String path) {
        return Jsoup.parse(text(ask(path)));
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
