package kr.sandan.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import kr.sandan.account.AccountService;
import kr.sandan.account.Affiliation;
import kr.sandan.account.OpenAccount;
import kr.sandan.account.Role;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SignInTest {

    private static final String PASSWORD = "right-password-1";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsTheDemonstrationAccountsInTheirProfile() {
        assertThat(mvc.get().uri("/login").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("staff2-chungcheong", "sandan-demo");
    }

    @Test
    void sendsTheVisitorToTheSignInPageAndBackToThePageWanted() {
        MvcTestResult refused =
                mvc.get().uri("/loads?page=2").accept("text/html").exchange();
        assertThat(refused).hasStatus3xxRedirection().hasRedirectedUrl("/login");
        MvcTestResult signedIn = mvc.post()
                .uri("/login")
                .with(csrf())
                .cookie(refused.getResponse().getCookies())
                .param("username", "viewer")
                .param("password", "sandan-demo")
                .exchange();
        assertThat(signedIn.getResponse().getRedirectedUrl()).contains("/loads?page=2");
    }

    @Test
    void keepsOnlyTheSmallRecordOfTheAccountInTheSession() {
        MvcTestResult signedIn = signIn("officer", "sandan-demo");
        assertThat(signedIn).hasStatus3xxRedirection();
        int bytes = jdbc.sql("""
                        select sum(length(a.attribute_bytes)) from spring_session s
                        join spring_session_attributes a on a.session_primary_id = s.primary_id
                        where s.principal_name = 'officer' group by s.primary_id order by s.creation_time desc limit 1""").query(Integer.class).single();
        assertThat(bytes).isLessThan(400);
    }

    @Test
    void refusesUnknownNamesAndWrongPasswordsAlikeAndLocksBothAfterFive() {
        String known = newAccount();
        String unknown = "u" + UUID.randomUUID().toString().substring(0, 12);
        for (String name : new String[] {known, unknown}) {
            for (int failure = 1; failure <= 4; failure++) {
                assertThat(signIn(name, "wrong")).hasRedirectedUrl("/login?error");
            }
            assertThat(signIn(name, "wrong")).hasRedirectedUrl("/login?locked");
            assertThat(signIn(name, PASSWORD)).hasRedirectedUrl("/login?locked");
        }
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        String name = newAccount();
        for (int failure = 1; failure <= 4; failure++) signIn(name, "wrong");
        assertThat(signIn(name.toUpperCase(java.util.Locale.ROOT), PASSWORD)).hasRedirectedUrl("/");
        assertThat(signIn(name, "wrong")).hasRedirectedUrl("/login?error");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(mvc.post()
                        .uri("/login")
                        .param("username", "viewer")
                        .param("password", "sandan-demo")
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void sendsStrictHeaders() {
        MvcTestResult page = mvc.get().uri("/login").exchange();
        assertThat(page)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                + "font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                                + "frame-ancestors 'none'");
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void extendsASessionWithoutAWord() {
        Cookie session = signIn("viewer", "sandan-demo").getResponse().getCookie("SESSION");
        assertThat(mvc.post()
                        .uri("/session/extend")
                        .with(csrf())
                        .cookie(session)
                        .exchange())
                .hasStatus(204);
    }

    private String newAccount() {
        String name = "t" + UUID.randomUUID().toString().substring(0, 12);
        accounts.open(new OpenAccount(name, "시험", null, Role.VIEWER, Affiliation.NONE, null, PASSWORD, false));
        return name;
    }

    private MvcTestResult signIn(String name, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", name)
                .param("password", password)
                .exchange();
    }
}
