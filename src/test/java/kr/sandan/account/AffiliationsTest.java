package kr.sandan.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import kr.sandan.account.AccountFixtures.Person;
import kr.sandan.office.OfficeQueries;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.platform.RuleBroken;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AffiliationsTest {

    @Autowired
    private AccountService accounts;

    @Autowired
    private Affiliations affiliations;

    @Autowired
    private AccountScope scopes;

    @Autowired
    private OfficeQueries offices;

    @Autowired
    private PublicBodyQueries bodies;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private AccountFixtures people;

    @BeforeEach
    void meetPeople() {
        people = new AccountFixtures(accounts);
    }

    @Test
    void aMoveHoldsFromItsDayAndKeepsWhatWasBefore() {
        Person staff = people.open(Role.REGIONAL_STAFF, office("CHUNGCHEONG"));
        accounts.move(new MoveAccount(staff.id(), office("SUDOGWON"), today().plusDays(10), "인사 발령"));
        assertThat(affiliations.at(staff.id(), today().plusDays(9))).isEqualTo(office("CHUNGCHEONG"));
        assertThat(affiliations.at(staff.id(), today().plusDays(10))).isEqualTo(office("SUDOGWON"));
    }

    @Test
    void aLaterMoveOvertakesAPlannedOneWithoutErasingIt() {
        Person staff = people.open(Role.REGIONAL_STAFF, office("CHUNGCHEONG"));
        accounts.move(new MoveAccount(staff.id(), office("SUDOGWON"), today().plusDays(10), null));
        accounts.move(new MoveAccount(staff.id(), office("HONAM"), today().plusDays(5), null));
        assertThat(affiliations.at(staff.id(), today().plusDays(20))).isEqualTo(office("HONAM"));
        int rows = jdbc.sql("select count(*) from account_office where account_id = ?")
                .param(staff.id())
                .query(Integer.class)
                .single();
        int superseded = jdbc.sql(
                        "select count(*) from account_office where account_id = ? and superseded_at is not null")
                .param(staff.id())
                .query(Integer.class)
                .single();
        assertThat(rows - superseded).isEqualTo(2);
        assertThat(superseded).isEqualTo(3);
    }

    @Test
    void staffOfAHeadquartersCannotBeWithoutOneNorInOneThatIsClosed() {
        assertThatThrownBy(() -> people.open(Role.REGIONAL_STAFF, Affiliation.NONE))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.refused.staff-without-office");
        assertThatThrownBy(() -> people.open(Role.REGIONAL_STAFF, office("SEOUL")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.refused.office-not-there");
    }

    @Test
    void aScopeIsTheHeadquartersForItsStaffAndEverythingForHeadOfficeAndMinistry() {
        Affiliation chungcheong = office("CHUNGCHEONG");
        long headquarters = chungcheong.officeId();
        Scope staff = scopes.of(Role.REGIONAL_STAFF, chungcheong, today());
        assertThat(staff.covers(headquarters)).isTrue();
        assertThat(staff.covers(office("SUDOGWON").officeId())).isFalse();
        assertThat(staff.covers(null)).isFalse();
        assertThat(scopes.of(Role.APPROVER, chungcheong, today())).isEqualTo(staff);
        assertThat(scopes.of(Role.APPROVER, office("HEAD_OFFICE"), today())).isEqualTo(Scope.EVERYWHERE);
        assertThat(scopes.of(Role.APPROVER, ministry(), today())).isEqualTo(Scope.EVERYWHERE);
        assertThat(scopes.of(Role.APPROVER, Affiliation.NONE, today())).isEqualTo(Scope.NOWHERE);
        assertThat(scopes.of(Role.VIEWER, chungcheong, today())).isEqualTo(Scope.NOWHERE);
    }

    private Affiliation office(String code) {
        return Affiliation.office(offices.history().byCode(code).orElseThrow().id());
    }

    private Affiliation ministry() {
        return bodies.at(today()).stream()
                .filter(body -> body.code().equals("INDUSTRY_MINISTRY"))
                .findFirst()
                .map(body -> Affiliation.publicBody(body.id()))
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
