package kr.sandan.designation.listed;

import static kr.sandan.designation.Desk.facts;
import static kr.sandan.designation.Desk.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import kr.sandan.account.Role;
import kr.sandan.designation.Designate;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.SiteFacts;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.access.AccessDeniedException;

/** Lists that are not what they should be, and what their dry run says of them. */
class DesignationLoadRefusalTest extends ListLoads {

    @Test
    void refusesBadRowsInTheWordsThatTheFormGets() {
        long held = desk.complex(null);
        String other = fresh("먼저지정");
        desk.designate(DesignationRole.HUB, facts(other, null, span("2012-03-01", null), held));
        long part = desk.complex(held);
        long hub = desk.hub(fresh("짧은거점"), "2012", "2014");
        String shortHub = String.valueOf(hub);
        both("overlap", DesignationRole.HUB, null, "2013", null, held, "HUB", "");
        both("part of a whole", DesignationRole.LINKED, hub, "2012-05", "2013", part, "LINKED", shortHub);
        both("outside its hub", DesignationRole.LINKED, hub, "2011", null, desk.complex(null), "연계단지", shortHub);
        both("no hub", DesignationRole.LINKED, null, "2012", null, desk.complex(null), "연계단지", "");
        both("a hub where none is", DesignationRole.HUB, hub, "2012", null, desk.complex(null), "거점단지", shortHub);
        both("no days", DesignationRole.HUB, null, "2014", "2014", desk.complex(null), "거점단지", "");
    }

    @Test
    void refusesARoleThatTheProgrammeDidNotKnowOnTheDay() {
        long load = refused(list("앞선거점,%d,CLUSTER,HUB,,2005,,\r\n".formatted(desk.complex(null))));
        assertThat(problems(load)).singleElement().satisfies(problem -> {
            assertThat(problem.reason().key()).isEqualTo("designation.refused.regime");
            assertThat(problem.reason().arguments()).contains("designation.role.HUB", "2010-04-01");
            assertThat(problem.cell()).isEqualTo("F2");
        });
    }

    /** Sends the row and enters it by hand, and wants one answer. */
    private void both(
            String what,
            DesignationRole role,
            @Nullable Long hub,
            String from,
            @Nullable String until,
            long complex,
            String typedRole,
            String typedHub) {
        String name = fresh("나중");
        Supplier<SiteFacts> stated =
                () -> new SiteFacts(name, null, List.of(complex), hub, span(from, until), Set.of());
        RuleBroken[] said = new RuleBroken[1];
        assertThatThrownBy(() -> byHand.designate(
                        new Designate("INNOVATION", role, stated.get(), true, desk.because("시험"), null)))
                .as(what)
                .isInstanceOfSatisfying(RuleBroken.class, broken -> said[0] = broken);
        long load = refused(list(row(name, complex, typedRole, typedHub, from, until == null ? "" : until)));
        List<Problem> problems = problems(load);
        assertThat(problems).as(what).singleElement().satisfies(problem -> {
            assertThat(problem.reason().key()).isEqualTo(said[0].messageKey());
            assertThat(problem.reason().arguments())
                    .isEqualTo(Arrays.stream(said[0].arguments())
                            .map(DesignationLoadRefusalTest::word)
                            .toList());
        });
    }

    private static String word(Object argument) {
        return argument instanceof MessageSourceResolvable said && said.getCodes() != null
                ? said.getCodes()[0]
                : String.valueOf(argument);
    }

    @Test
    void saysEveryErrorAtOnceByItsCell() {
        long complex = desk.complex(null);
        long load = refused(list(
                row("가", "창언국가산업단지", "HUB", "", "2012", ""),
                row("나", complex, "중심단지", "", "2010.1", ""),
                row("다", "", "HUB", "", "2012", ""),
                row("라", complex, "LINKED", "없는거점", "2012", ""),
                "마,%d,NOWHERE,HUB,,2012-13,,\r\n".formatted(complex),
                "바,%d,INNOVATION,HUB,,2012,,999999999\r\n".formatted(desk.complex(null))));
        assertThat(problems(load))
                .extracting(Problem::cell, problem -> problem.reason().key())
                .containsExactlyInAnyOrder(
                        tuple("B2", "designation.list-load.complex.near"),
                        tuple("D3", "designation.list-load.role.unknown"),
                        tuple("F3", "designation.list-load.date.unreadable"),
                        tuple("B4", "designation.list-load.complex.missing"),
                        tuple("E5", "designation.list-load.hub.unknown"),
                        tuple("C6", "designation.list-load.programme.unknown"),
                        tuple("F6", "designation.list-load.date.unreadable"),
                        tuple("H7", "designation.source.unknown"));
        assertThat(problems(load))
                .filteredOn(problem -> problem.cell().equals("B2"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.reason().arguments().get(1)).contains("창원"));
    }

    @Test
    void refusesRowsThatContradictEachOther() {
        long complex = desk.complex(null);
        String name = fresh("두번");
        long load = refused(list(
                row(name, complex, "HUB", "", "2012", ""),
                row(name, desk.complex(null), "HUB", "", "2013", ""),
                row("다른 " + name, complex, "HUB", "", "2014", ""),
                row(name, complex, "HUB", "", "2012", "")));
        assertThat(problems(load))
                .extracting(
                        Problem::cell,
                        Problem::grade,
                        problem -> problem.reason().key())
                .containsExactlyInAnyOrder(
                        tuple("A3", Grade.REFUSE, "designation.list-load.same-site"),
                        tuple("B4", Grade.REFUSE, "designation.list-load.same-complex"),
                        tuple("B5", Grade.NOTICE, "designation.list-load.repeated"));
    }

    @Test
    void aHubThatIsRefusedTakesItsSitesAlongInAWordOfTheirOwn() {
        long taken = desk.complex(null);
        desk.designate(DesignationRole.HUB, facts("차지한 곳", null, span("2012", null), taken));
        String hub = fresh("못된거점");
        long load = refused(list(
                row(hub, taken, "HUB", "", "2013", ""), row("딸린 " + hub, desk.complex(null), "LINKED", hub, "", "")));
        assertThat(problems(load))
                .extracting(Problem::cell, problem -> problem.reason().key())
                .containsExactlyInAnyOrder(
                        tuple("B2", "designation.refused.overlap"), tuple("E3", "designation.list-load.hub.refused"));
        assertThat(jdbc.sql("select count(*) from designation_period where name like ?")
                        .param("%" + hub)
                        .query(Integer.class)
                        .single())
                .as("the dry run leaves nothing behind")
                .isZero();
    }

    @Test
    void refusesWhatIsNoListInOneSentence() {
        assertThat(loads.detail(refused("a,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8)))
                        .messageKey())
                .isEqualTo("designation.list-load.no-header");
        assertThat(loads.detail(refused(list())).messageKey()).isEqualTo("designation.list-load.no-rows");
    }

    @Test
    void isNotSentByThoseWhoOnlyApproveOrLook() {
        for (Role role : Set.of(Role.APPROVER, Role.VIEWER, Role.REGIONAL_STAFF))
            assertThatThrownBy(() -> sent(list(row("가", 1, "HUB", "", "", "")), actor("ministry", role)))
                    .isInstanceOf(AccessDeniedException.class);
    }
}
