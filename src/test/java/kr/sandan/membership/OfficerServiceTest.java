package kr.sandan.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.organisation.PersonFacts;
import kr.sandan.organisation.PersonRole;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

class OfficerServiceTest extends MembershipWorld {

    @Autowired
    private OfficerService officers;

    @Autowired
    private OfficerDesk desk;

    @Autowired
    private OfficerQueries queries;

    private AppointOfficer chair(String name, String from) {
        LocalDate today = AsOf.today(clock).valid();
        PersonFacts who = new PersonFacts(
                name, "대표", null, null, PersonRole.REPRESENTATIVE, today.minusDays(1), today.plusYears(1));
        return new AppointOfficer(
                council, OfficerPost.CHAIR, firm(), new AppointOfficer.Who(null, who), span(from, null), false, word());
    }

    private List<Officer> all() {
        return queries.of(council, AsOf.today(clock));
    }

    @Test
    void aNewChairEndsTheOneBeforeOnThatDay() {
        officers.appoint(chair("김하나", "2020-03-01"));
        officers.appoint(chair("박두리", "2022-03-01"));
        assertThat(all())
                .extracting(Officer::person, officer -> officer.span().days().lastDay())
                .containsExactly(tuple("박*리", null), tuple("김*나", LocalDate.of(2022, 2, 28)));
    }

    @Test
    void neverTwoChairsOnOneDayNeitherForUsNorForTheDatabase() {
        officers.appoint(chair("김하나", "2020-03-01"));
        assertThatThrownBy(() -> officers.appoint(chair("박두리", "2020-03-01")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("membership.chair.same-day");
        assertThatThrownBy(() -> officers.appoint(chair("박두리", "2019")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("membership.chair.two");
        assertThatThrownBy(() ->
                        jdbc.sql("""
                                insert into council_officer (council_id, post, organisation_id, known_from, source_id,
                                    reason, entered_at)
                                values (?, 'CHAIR', ?, now(), ?, 'x', now())
                                """).params(council, firm(), word().sourceId()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("council_officer_chair_ex");
    }

    @Test
    void theNameIsSeenAfterAReasonIsLoggedAndByTheOwnHeadquartersOnly() {
        officers.appoint(chair("김하나", "2020-03-01"));
        long id = all().get(0).id();
        assertThatThrownBy(() -> as("staff-sudogwon", () -> desk.unmask(council, id, "확인")))
                .isInstanceOf(NotFound.class);
        long entry = as("staff-chungcheong", () -> desk.unmask(council, id, "위촉장 작성"));
        assertThat(as(
                        "staff-chungcheong",
                        () -> desk.unmasked(council, id, entry).orElseThrow().name()))
                .isEqualTo("김하나");
        assertThat(jdbc.sql("select reason from personal_access where id = ?")
                        .param(entry)
                        .query(String.class)
                        .single())
                .isEqualTo("위촉장 작성");
    }

    @Test
    void onceThePersonIsErasedThePostStaysWithoutAName() {
        officers.appoint(chair("김하나", "2020-03-01"));
        Officer held = all().get(0);
        jdbc.sql("""
                        update person set erased_at = now(), erasure_reason = '요청', name = null, position = null
                         where id = ?
                        """).param(held.personId()).update();
        assertThat(all()).hasSize(1).extracting(Officer::person).containsOnlyNulls();
    }
}
