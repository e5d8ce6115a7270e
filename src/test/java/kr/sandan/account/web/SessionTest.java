package kr.sandan.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kr.sandan.account.AccountFixtures;
import kr.sandan.account.AccountFixtures.Person;
import kr.sandan.account.AccountService;
import kr.sandan.account.Affiliation;
import kr.sandan.account.EditAccount;
import kr.sandan.account.MoveAccount;
import kr.sandan.account.PasswordService;
import kr.sandan.account.Role;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SessionTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountService accounts;

    @Autowired
    private PasswordService passwords;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Person person;
    private Cookie session;

    @BeforeEach
    void signIn() {
        person = new AccountFixtures(accounts).viewer();
        session = signIn(AccountFixtures.PASSWORD).getResponse().getCookie("SESSION");
    }

    @Test
    void isTouchedOnlyAfterAMinute() {
        long before = lastAccess();
        for (int request = 0; request < 5; request++) own();
        assertThat(lastAccess()).isEqualTo(before);
        usedLast(Duration.ofSeconds(61));
        own();
        assertThat(lastAccess()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void endsAtOnceWhenTheAccountIsDisabledDemotedMovedOrReset() {
        accounts.disable(person.id(), 0, "퇴직");
        assertSignedOut();
        Person demoted = again(Role.APPROVER);
        accounts.edit(new EditAccount(demoted.id(), 0, "시험", null, Role.VIEWER, null, null));
        assertSignedOut();
        Person moved = again(Role.VIEWER);
        accounts.move(new MoveAccount(moved.id(), Affiliation.NONE, LocalDate.now(clock), null));
        assertSignedOut();
        Person reset = again(Role.VIEWER);
        passwords.reset(reset.id(), null);
        assertSignedOut();
    }

    @Test
    void endsWithinAMinuteWhateverChangedTheAccountBehindItsBack() {
        jdbc.sql("update account set expires_on = date '2020-01-01' where id = ?")
                .param(person.id())
                .update();
        usedLast(Duration.ofSeconds(61));
        assertSignedOut();
    }

    /** As a move planned for today takes effect, or one that another process wrote. */
    @Test
    void endsWithinAMinuteWhenTheOfficeIsAnotherThanAtSignIn() {
        assertThat(own()).hasStatusOk();
        jdbc.sql("""
                        insert into account_office (account_id, office_id, valid, entered_at)
                        select ?, min(id), daterange(date '2020-01-01', null), now() from office""").param(person.id()).update();
        assertThat(own()).as("within the minute").hasStatusOk();
        usedLast(Duration.ofSeconds(61));
        assertSignedOut();
        session = signIn(AccountFixtures.PASSWORD).getResponse().getCookie("SESSION");
        assertThat(own()).hasStatusOk();
    }

    @Test
    void goesOnWhenOnlyTheNameChanges() {
        accounts.edit(new EditAccount(person.id(), 0, "새 이름", null, Role.VIEWER, null, null));
        usedLast(Duration.ofSeconds(61));
        assertThat(own()).hasStatusOk().bodyText().contains("새 이름");
    }

    @Test
    void isSignedOutAndNotBrokenByARecordThatThisVersionCannotRead() {
        jdbc.sql("""
                        update spring_session_attributes set attribute_bytes = ? where attribute_name = 'signedIn'
                        and session_primary_id in (select primary_id from spring_session where principal_name = ?)""")
                .params("other".getBytes(StandardCharsets.UTF_8), person.username())
                .update();
        assertSignedOut();
    }

    @Test
    void changesItsIdAtSignIn() {
        MvcTestResult again = mvc.post()
                .uri("/login")
                .with(csrf())
                .cookie(session)
                .param("username", person.username())
                .param("password", AccountFixtures.PASSWORD)
                .exchange();
        assertThat(again.getResponse().getCookie("SESSION").getValue()).isNotEqualTo(session.getValue());
    }

    @Test
    void aTemporaryPasswordOpensNothingButItsChange() {
        String temporary = passwords.reset(person.id(), null);
        session = signIn(temporary).getResponse().getCookie("SESSION");
        assertThat(own()).hasRedirectedUrl("/account/password");
        assertThat(mvc.post()
                        .uri("/account/password")
                        .with(csrf())
                        .cookie(session)
                        .param("oldPassword", temporary)
                        .param("newPassword", "a-good-new-phrase")
                        .param("repeated", "a-good-new-phrase"))
                .hasRedirectedUrl("/account");
        assertThat(own()).hasStatusOk();
    }

    private Person again(Role role) {
        person = new AccountFixtures(accounts).open(role, Affiliation.NONE);
        session = signIn(AccountFixtures.PASSWORD).getResponse().getCookie("SESSION");
        assertThat(own()).hasStatusOk();
        return person;
    }

    private MvcTestResult signIn(String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", person.username())
                .param("password", password)
                .exchange();
    }

    private MvcTestResult own() {
        return mvc.get().uri("/account").cookie(session).exchange();
    }

    private void assertSignedOut() {
        assertThat(own()).hasRedirectedUrl("/login");
    }

    private long lastAccess() {
        return jdbc.sql("select last_access_time from spring_session where principal_name = ?")
                .param(person.username())
                .query(Long.class)
                .single();
    }

    private void usedLast(Duration ago) {
        Instant then = clock.instant().minus(ago);
        jdbc.sql("update spring_session set last_access_time = ? where principal_name = ?")
                .params(then.toEpochMilli(), person.username())
                .update();
    }
}
