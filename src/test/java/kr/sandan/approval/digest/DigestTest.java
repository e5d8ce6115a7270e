package kr.sandan.approval.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import kr.sandan.account.AccountFixtures;
import kr.sandan.account.AccountFixtures.Person;
import kr.sandan.account.AccountService;
import kr.sandan.account.Affiliation;
import kr.sandan.account.Role;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.approval.Notice;
import kr.sandan.approval.Notices;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The mail of a day against a real mail server. */
@PortalTest
class DigestTest {

    @Autowired
    private Digests demonstration;

    @Autowired
    private WorkingAccounts working;

    @Autowired
    private DigestText texts;

    @Autowired
    private AccountService accounts;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void aDemonstrationComposesAndSendsNothing() {
        Person person = told();
        demonstration.compose();
        demonstration.send();
        assertThat(state(person)).isEqualTo("HELD");
    }

    @Test
    void eachPersonGetsOneMailADayAndWhatFailsIsTriedAgain() {
        Person person = told();
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        Digests one = sending(port);
        Digests other = sending(port);
        one.compose();
        other.compose();
        one.send();
        assertThat(state(person)).isEqualTo("PENDING");
        assertThat(value(person, "error")).isNotBlank();
        assertThat(value(person, "attempts")).isEqualTo("1");
        assertThat(bodies(port, person, List.of(one, other)))
                .singleElement()
                .satisfies(body -> assertThat(body).contains("시험 알림", "https://sandan.example/inbox"));
        assertThat(state(person)).isEqualTo("SENT");
        jdbc.sql("update approval_digest set state = 'HELD' where state = 'PENDING'")
                .update();
    }

    /** What a person gets once the server is back. */
    private List<String> bodies(int port, Person person, List<Digests> processes) {
        GreenMail back = new GreenMail(new com.icegreen.greenmail.util.ServerSetup(port, "127.0.0.1", "smtp"));
        back.start();
        try {
            jdbc.sql("update approval_digest set next_at = composed_at where account_id = ?")
                    .param(person.id())
                    .update();
            processes.forEach(Digests::send);
            String address = person.username() + "@example.org";
            return List.of(back.getReceivedMessages()).stream()
                    .filter(mail -> GreenMailUtil.getHeaders(mail).contains(address))
                    .map(mail -> String.valueOf(content(mail)))
                    .toList();
        } finally {
            back.stop();
        }
    }

    private static Object content(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getContent();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A reader with an address and something unread. */
    private Person told() {
        Person person = new AccountFixtures(accounts).open(Role.VIEWER, Affiliation.NONE);
        jdbc.sql("update account set email = ? where id = ?")
                .params(person.username() + "@example.org", person.id())
                .update();
        notices.tell(List.of(person.id()), new Notice("approval.notice.decide", "시험 알림", null, "/inbox"));
        return person;
    }

    private Digests sending(int port) {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", mail);
        ObjectProvider<JavaMailSender> server = beans.getBeanProvider(JavaMailSender.class);
        MailSettings settings =
                new MailSettings(true, "sandan@example.org", URI.create("https://sandan.example"), LocalTime.of(7, 30));
        return new Digests(working, texts.with(settings), settings, server, jdbc, transaction, clock);
    }

    private String state(Person person) {
        return value(person, "state");
    }

    private String value(Person person, String column) {
        return jdbc.sql("select " + column + "::text from approval_digest where account_id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }
}
