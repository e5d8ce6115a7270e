package kr.sandan.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.sandan.account.AccountFixtures;
import kr.sandan.account.AccountFixtures.Person;
import kr.sandan.account.AccountService;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What an administrator does to accounts, page by page. */
@PortalTest
class AccountAdminPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String name = "t" + UUID.randomUUID().toString().substring(0, 10);
    private Person person;

    @BeforeEach
    void openAnAccount() {
        person = new AccountFixtures(accounts).viewer();
    }

    @Test
    void createOneAndShowItsTemporaryPasswordOnce() throws Exception {
        MvcTestResult opened =
                post("/admin/accounts", "username", name, "displayName", "새 사람", "role", "VIEWER", "place", "");
        String temporary = page(opened).select("code").text();
        assertThat(temporary).hasSizeGreaterThan(8);
        assertThat(signIn(name, temporary.split(" ")[0])).hasRedirectedUrl("/");
    }

    @Test
    void createNoneWithoutARoleAndKeepWhatWasTyped() throws Exception {
        Document page = page(post("/admin/accounts", "username", name, "email", "no address", "expiresOn", "내일"));
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#displayName", "#email", "#role", "#expiresOn");
        assertThat(values(page, "username", "email", "expiresOn")).containsExactly(name, "no address", "내일");
    }

    @Test
    void refuseAListLineByLineAndKeepIt() throws Exception {
        String lines = String.join(
                "\n",
                name + ",첫째,열람자,,,",
                person.username() + ",둘째,열람자,,,",
                name + "b,셋째,임금님,,,",
                name + "c,넷째,열람자,없는 곳,,",
                name + ",다섯째,열람자,,,",
                name + "d,여섯째,열람자,,,내일");
        Document page = page(post("/admin/accounts/import", "lines", lines));
        assertThat(page.select(".error-summary li").eachText())
                .satisfiesExactly(
                        second -> assertThat(second).contains("2", "이미 사용 중인 아이디"),
                        third -> assertThat(third).contains("3", "임금님"),
                        fourth -> assertThat(fourth).contains("4", "없는 곳"),
                        fifth -> assertThat(fifth).contains("5", "이미 사용 중인 아이디"),
                        sixth -> assertThat(sixth).contains("6", "내일"));
        assertThat(page.select("textarea[name=lines]").first().wholeText()).isEqualTo(lines);
        assertThat(jdbc.sql("select count(*) from account where username like ?")
                        .param(name + "%")
                        .query(Integer.class)
                        .single())
                .as("accounts opened")
                .isZero();
    }

    @Test
    void createAllOfAListThatIsRight() throws Exception {
        Document page = page(post("/admin/accounts/import", "lines", name + "\t첫째\t열람자\n" + name + "b\t둘째\tVIEWER"));
        assertThat(page.text()).contains(name, name + "b");
        assertThat(signIn(name, "wrong")).hasRedirectedUrl("/login?error");
    }

    @Test
    void disableAndEnable() {
        assertThat(post(detail("/disable"), "version", "0", "reason", "휴직")).hasRedirectedUrl(detail(""));
        assertThat(signIn(person.username(), AccountFixtures.PASSWORD)).hasRedirectedUrl("/login?error");
        assertThat(get(detail(""))).bodyText().contains("휴직");
        assertThat(post(detail("/enable"), "version", "1")).hasRedirectedUrl(detail(""));
        assertThat(signIn(person.username(), AccountFixtures.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void expireAfterALastDay() {
        String yesterday = LocalDate.now(clock).minusDays(1).toString();
        assertThat(edit("0", "VIEWER", yesterday)).hasRedirectedUrl(detail(""));
        assertThat(signIn(person.username(), AccountFixtures.PASSWORD)).hasRedirectedUrl("/login?error");
    }

    @Test
    void moveToAnOfficeAndShowBothStays() throws Exception {
        String office = jdbc.sql("""
                        select 'o' || office_id from account_office join account on account.id = account_id
                        where username = 'staff-chungcheong' and superseded_at is null""").query(String.class).single();
        String today = LocalDate.now(clock).toString();
        assertThat(post(detail("/move"), "place", office, "from", today, "reason", "전보"))
                .hasRedirectedUrl(detail(""));
        assertThat(page(get(detail(""))).text()).contains("충청", "전보");
    }

    @Test
    void refuseAMoveWithoutADayAndKeepWhatWasTyped() throws Exception {
        Document page = page(post(detail("/move"), "place", "", "from", "내주", "reason", "전보 발령 제12호"));
        assertThat(page.select(".error-summary li")).isNotEmpty();
        assertThat(values(page, "from", "reason")).contains("내주", "전보 발령 제12호");
    }

    @Test
    void resetAPassword() throws Exception {
        String temporary =
                page(post(detail("/reset"), "reason", "분실")).select("code").text();
        assertThat(signIn(person.username(), AccountFixtures.PASSWORD)).hasRedirectedUrl("/login?error");
        assertThat(signIn(person.username(), temporary.split(" ")[0])).hasRedirectedUrl("/");
    }

    @Test
    void answerAStaleEditWithBothVersions() throws Exception {
        assertThat(edit("0", "REVIEWER", "")).hasRedirectedUrl(detail(""));
        MvcTestResult stale =
                post(detail(""), "displayName", "내가 쓴 이름", "role", "VIEWER", "version", "0", "reason", "내가 쓴 사유");
        assertThat(stale).hasStatus(409);
        Document page = page(stale);
        assertThat(page.select(".notice.warning").text()).contains("다른 사람이 먼저", "평가위원");
        assertThat(values(page, "displayName", "reason", "version")).containsExactly("내가 쓴 이름", "내가 쓴 사유", "1");
        assertThat(post(detail("/disable"), "version", "0")).hasStatus(409);
    }

    private MvcTestResult edit(String version, String role, String expiresOn) {
        return post(detail(""), "displayName", "이름", "role", role, "version", version, "expiresOn", expiresOn);
    }

    private String detail(String step) {
        return "/admin/accounts/" + person.id() + step;
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(admin()).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).with(admin()).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) request = request.param(parameters[i], parameters[i + 1]);
        return request.exchange();
    }

    private MvcTestResult signIn(String username, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", username)
                .param("password", password)
                .exchange();
    }

    private RequestPostProcessor admin() {
        long id = jdbc.sql("select id from account where username = 'admin'")
                .query(Long.class)
                .single();
        return authentication(
                SignedInContext.authentication(new SignedIn(id, "admin", "관리자", "ADMIN", null, null, 0, false)));
    }

    private static Document page(MvcTestResult answer) throws UnsupportedEncodingException {
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> values(Document page, String... fields) {
        return List.of(fields).stream()
                .flatMap(field -> page.select("form.work-form [name=" + field + "]").eachAttr("value").stream())
                .toList();
    }
}
