package kr.sandan.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.sandan.account.ActingAccount;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Projects entered and changed. All is rolled back. */
@PortalTest
@Transactional
class ProjectServiceTest {

    @Autowired
    private ProjectService service;

    @Autowired
    private ProjectQueries queries;

    @Autowired
    private ProjectHistory history;

    @Autowired
    private SmallFirms firms;

    @Autowired
    private ActingAccount acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private ProjectFixture fixture;
    private AsOf today = new AsOf(LocalDate.EPOCH, LocalDate.EPOCH);

    @BeforeEach
    void begin() {
        fixture = new ProjectFixture(jdbc);
        today = AsOf.today(clock);
    }

    private void as(String username, Runnable work) {
        acting.as(fixture.account(username), work);
    }

    private long enter(String username, ProjectFacts facts) {
        long[] id = new long[1];
        as(username, () -> id[0] = service.enter(fixture.entered(facts)));
        return id[0];
    }

    private ProjectFacts chungcheong() {
        return ProjectFixture.plain(fixture.office("CHUNGCHEONG"));
    }

    @Test
    void entersTheSameFormOnceAndKeepsEveryVersion() {
        EnterProject form = fixture.entered(chungcheong());
        as("staff-chungcheong", () -> {
            long id = service.enter(form);
            assertThat(service.enter(form)).isEqualTo(id);
            ProjectFacts other = chungcheong();
            service.change(new ChangeProject(id, 1, other, "이름 정정"));
            assertThat(queries.find(id, today).orElseThrow().facts().title()).isEqualTo(other.title());
            assertThat(history.versions(id, today))
                    .extracting(ProjectHistory.Version::reason)
                    .containsExactly(null, "이름 정정");
            assertThatThrownBy(() -> service.change(new ChangeProject(id, 1, chungcheong(), "늦음")))
                    .isInstanceOf(StaleEdit.class);
            assertThatThrownBy(() -> service.change(new ChangeProject(id, 2, chungcheong(), " ")))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("project.reason.required");
        });
    }

    @Test
    void aProjectOfAnotherHeadquartersIsNotThere() {
        long id = enter("staff-chungcheong", chungcheong());
        as("staff-sudogwon", () -> {
            assertThat(queries.find(id, today)).isEmpty();
            assertThatThrownBy(() -> service.change(new ChangeProject(id, 1, chungcheong(), "남의 것")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.enter(fixture.entered(chungcheong())))
                    .hasMessage("project.office.other");
            assertThatThrownBy(() -> service.enter(fixture.entered(ProjectFixture.plain(null))))
                    .hasMessage("project.office.required");
        });
        as("viewer", () -> assertThat(queries.find(id, today)).isEmpty());
    }

    @Test
    void asksWhyAFirmGetsTheSameServiceTwiceInAYear() {
        Long service = fixture.number("""
                select s.id from programme_service s join programme_fact f on f.topic = 'CATALOGUE'
                   and f.catalogue_id = s.catalogue_id and f.standing = 'IN_FORCE' and f.superseded_at is null
                 where f.valid @> date '2026-03-01' order by s.ordinal desc limit 1
                """);
        ProjectFacts bare = ProjectFixture.facts(
                ProjectKind.OVERSEAS,
                fixture.office("CHUNGCHEONG"),
                Costs.UNKNOWN,
                List.of(fixture.firm(0, ParticipantRole.LEAD)),
                List.of());
        enter("staff-chungcheong", ProjectFixture.served(bare, service, "첫 지원"));
        assertThatThrownBy(() -> enter("staff-chungcheong", ProjectFixture.served(bare, service, null)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("repeatReason"));
        enter("staff-chungcheong", ProjectFixture.served(bare, service, "후속"));
    }

    @Test
    void sumsUpWhatItKnowsAndCountsWhatItDoesNot() {
        Long office = fixture.office("CHUNGCHEONG");
        ProjectQueries.@Nullable Sums[] sums = new ProjectQueries.Sums[2];
        as("staff-chungcheong", () -> sums[0] = queries.sums(ProjectFilter.ALL, today));
        Costs costs = new Costs(
                List.of(new Cost(2026, CostSource.NATIONAL, 70), new Cost(2026, CostSource.LOCAL, 30)), 105L, "예비비");
        enter("staff-chungcheong", ProjectFixture.facts(ProjectKind.OVERSEAS, office, costs, List.of(), List.of()));
        enter("staff-chungcheong", ProjectFixture.plain(office));
        as("staff-chungcheong", () -> sums[1] = queries.sums(ProjectFilter.ALL, today));
        assertThat(sums[1].projects() - sums[0].projects()).isEqualTo(2);
        assertThat(sums[1].costKnown() - sums[0].costKnown()).isEqualTo(1);
        assertThat(sums[1].costWon() - sums[0].costWon()).isEqualTo(105);
        assertThat(sums[1].nationalWon() - sums[0].nationalWon()).isEqualTo(70);
    }

    @Test
    void countsSmallFirmsAmongThoseOfKnownSize() {
        long small = fixture.number("""
                select organisation_id from organisation_version where few and type = 'FIRM' and superseded_at is null
                   and valid @> date '2026-03-01' limit 1
                """);
        long large = fixture.number("""
                select organisation_id from organisation_version where few = false and type = 'FIRM' and superseded_at is null
                   and valid @> date '2026-03-01' limit 1
                """);
        List<Participant> both = List.of(
                new Participant(small, "소기업", ParticipantRole.LEAD, null, null),
                new Participant(large, "대기업", ParticipantRole.MEMBER, null, null));
        long id = enter(
                "admin",
                ProjectFixture.facts(
                        ProjectKind.OVERSEAS, fixture.office("CHUNGCHEONG"), Costs.UNKNOWN, both, List.of()));
        as("admin", () -> {
            Map<Long, SmallFirms.Counted> counted =
                    firms.of(List.of(queries.find(id, today).orElseThrow()));
            assertThat(counted.get(id)).isEqualTo(new SmallFirms.Counted(2, 2, 1));
        });
    }

    @Test
    void theDatabaseKeepsWhatWasSaidAndRefusesAStepThatLeadsNowhere() {
        long id = enter("admin", chungcheong());
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into project_move (project_id, ordinal, to_state, moved_on, known_from, entered_at)
                                values (?, 2, 'RUNNING', current_date, now(), now())
                                """).param(id).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("steps only where it may");
    }

    @Test
    void theDatabaseRefusesToRewriteAVersion() {
        long id = enter("admin", chungcheong());
        assertThatThrownBy(() -> jdbc.sql("update project_version set title = 'x' where project_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("what was said of a project is kept");
    }
}
