package kr.sandan.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import kr.sandan.testing.FreshDatabase;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

/** Has a database of its own: whether an administrator is the last one depends on all others. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("empty")
@ContextConfiguration(initializers = FreshDatabase.class)
class LastAdminTest {

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    private long first;
    private long second;

    @BeforeEach
    void openTwoAdmins() {
        first = open("first");
        second = open("second");
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from account").update();
    }

    @Test
    void mayLoseOneOfTwo() {
        accounts.disable(first, 0, "휴직");
        assertThat(lasting()).isEqualTo(1);
    }

    @Test
    void cannotBeDisabledDemotedOrBoundToExpire() {
        accounts.disable(first, 0, null);
        assertRefused(() -> accounts.disable(second, 0, null));
        assertRefused(() -> accounts.edit(edit(second, Role.VIEWER, null)));
        assertRefused(() -> accounts.edit(edit(second, Role.ADMIN, LocalDate.of(2099, 1, 1))));
        assertThat(lasting()).isEqualTo(1);
    }

    @Test
    void oneStaysWhenTwoDemoteEachOtherAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            clear();
            openTwoAdmins();
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                List<Callable<Boolean>> both = List.of(
                        () -> succeeds(() -> accounts.edit(edit(second, Role.VIEWER, null))),
                        () -> succeeds(() -> accounts.edit(edit(first, Role.VIEWER, null))));
                int done = 0;
                for (Future<Boolean> one : two.invokeAll(both)) if (one.get()) done++;
                assertThat(done).isEqualTo(1);
            } finally {
                two.shutdownNow();
            }
            assertThat(lasting()).isEqualTo(1);
        }
    }

    @Test
    void thePagesSayWhyAndKeepWhatWasTyped() throws Exception {
        accounts.disable(first, 0, null);
        assertThat(send("", "displayName", "관리자", "role", "VIEWER", "reason", "이제 그만"))
                .hasStatusOk()
                .bodyText()
                .contains("사용 중인 관리자가 한 명도 남지 않게 됩니다", "이제 그만");
        assertThat(send("/disable").getMvcResult().getFlashMap().get("refused"))
                .asString()
                .contains("사용 중인 관리자가 한 명도 남지 않게 됩니다");
        assertThat(lasting()).isEqualTo(1);
    }

    /** Sends a form of the second administrator's with the token of its own page: this context forges none. */
    private MvcTestResult send(String step, String... parameters) throws Exception {
        MockMvcTester mvc = MockMvcTester.from(
                context, portal -> portal.apply(springSecurity()).build());
        RequestPostProcessor admin = authentication(
                SignedInContext.authentication(new SignedIn(second, "second", "관리자", "ADMIN", null, null, 0, false)));
        String address = "/admin/accounts/" + second;
        MockHttpServletResponse page =
                mvc.get().uri(address + "/edit").with(admin).exchange().getResponse();
        String token = Jsoup.parse(page.getContentAsString(StandardCharsets.UTF_8))
                .select("form.work-form [name=_csrf]")
                .val();
        var request = mvc.post().uri(address + step).with(admin).cookie(page.getCookies());
        request = request.param("_csrf", token).param("version", "0");
        for (int i = 0; i < parameters.length; i += 2) request = request.param(parameters[i], parameters[i + 1]);
        return request.exchange();
    }

    private static boolean succeeds(Runnable change) {
        try {
            change.run();
            return true;
        } catch (RuleBroken refused) {
            return false;
        }
    }

    private static void assertRefused(Runnable change) {
        assertThatThrownBy(change::run).isInstanceOf(RuleBroken.class).hasMessage("account.refused.last-admin");
    }

    private static EditAccount edit(long id, Role role, LocalDate expiresOn) {
        return new EditAccount(id, 0, "관리자", null, role, expiresOn, "시험");
    }

    private long open(String name) {
        return accounts.open(new OpenAccount(
                name, "관리자", null, Role.ADMIN, Affiliation.NONE, null, AccountFixtures.PASSWORD, false));
    }

    private int lasting() {
        return jdbc.sql("select count(*) from account where role = 'ADMIN' and disabled_at is null")
                .query(Integer.class)
                .single();
    }
}
