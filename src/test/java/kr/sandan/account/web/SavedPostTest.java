package kr.sandan.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.sandan.account.AccountFixtures;
import kr.sandan.account.AccountFixtures.Person;
import kr.sandan.account.AccountService;
import kr.sandan.platform.web.SignedInSessions;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form that was sent when its session had ended, at one browser with its cookies. */
@PortalTest
class SavedPostTest {

    private static final String TYPED = "한 시간 걸려 쓴 사유";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountService accounts;

    @Autowired
    private SignedInSessions sessions;

    private final Map<String, Cookie> browser = new LinkedHashMap<>();
    private Person author;

    @BeforeEach
    void sendAFormAfterTheSessionHasEnded() {
        author = new AccountFixtures(accounts).viewer();
        signIn(author);
        sessions.end(author.username());
        assertThat(post("/loads/1/revert", "reason", TYPED, "password", "secret"))
                .hasRedirectedUrl("/login");
        assertThat(get("/login")).bodyText().contains("로그인이 만료된 뒤에 보낸 내용");
    }

    @Test
    void isShownOnceToTheOneWhoTypedItWithoutPasswords() {
        assertThat(signIn(author)).hasRedirectedUrl("/login/resume");
        assertThat(get("/login/resume")).bodyText().contains(TYPED).doesNotContain("secret");
        assertThat(get("/login/resume")).hasRedirectedUrl("/");
    }

    @Test
    void namesTheFieldsAsTheirFormDoes() {
        assertThat(signIn(author)).hasRedirectedUrl("/login/resume");
        Document page = Jsoup.parse(body(get("/login/resume")));
        assertThat(page.select("form > .facts dt").eachText()).containsExactly("사유");
        assertThat(page.select("form details")).as("nothing without a label").isEmpty();
        assertThat(page.select("form > input[name=reason]").val()).isEqualTo(TYPED);

        sessions.end(author.username());
        post(
                "/complexes/1/edit",
                "designatedOn",
                "2005",
                "sourceId",
                "7",
                "version",
                "3",
                "industries",
                "",
                "type",
                "GENERAL");
        signIn(author);
        Document edit = Jsoup.parse(body(get("/login/resume")));
        assertThat(edit.select("form > .facts dt").eachText()).containsExactly("지정일", "등록된 출처", "유형");
        assertThat(edit.select("form > .facts dd").eachText()).contains("일반").doesNotContain("GENERAL");
        assertThat(edit.select("form details dt").eachText()).containsExactly("version");
    }

    @Test
    void isNeverShownToSomebodyElseWhoSignsInAtTheSameBrowser() {
        Person other = new AccountFixtures(accounts).viewer();
        assertThat(signIn(other)).hasRedirectedUrl("/");
        assertThat(get("/login/resume")).hasRedirectedUrl("/");
        assertThat(signIn(author)).as("gone for good").hasRedirectedUrl("/");
    }

    @Test
    void isNotKeptWhereNobodyHadSignedIn() {
        browser.clear();
        assertThat(post("/loads/1/revert", "reason", TYPED)).hasRedirectedUrl("/login");
        assertThat(signIn(author)).hasRedirectedUrl("/");
    }

    @Test
    void isNobodysAfterSigningOut() {
        signIn(author);
        assertThat(post("/logout")).hasRedirectedUrl("/login?out");
        assertThat(post("/loads/1/revert", "reason", TYPED)).hasRedirectedUrl("/login");
        assertThat(signIn(author)).hasRedirectedUrl("/");
    }

    private MvcTestResult signIn(Person person) {
        return post("/login", "username", person.username(), "password", AccountFixtures.PASSWORD);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String path) {
        return remembered(mvc.get().uri(path).cookie(cookies()).exchange());
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).cookie(cookies()).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) request = request.param(parameters[i], parameters[i + 1]);
        return remembered(request.exchange());
    }

    private Cookie[] cookies() {
        // MockMvc refuses an empty list of cookies
        if (browser.isEmpty()) browser.put("lang", new Cookie("lang", "ko"));
        return browser.values().toArray(Cookie[]::new);
    }

    private MvcTestResult remembered(MvcTestResult answer) {
        Arrays.stream(answer.getResponse().getCookies()).forEach(cookie -> {
            if (cookie.getMaxAge() == 0) browser.remove(cookie.getName());
            else browser.put(cookie.getName(), cookie);
        });
        return answer;
    }
}
