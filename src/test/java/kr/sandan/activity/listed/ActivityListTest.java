package kr.sandan.activity.listed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kr.sandan.account.Role;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadRow;
import kr.sandan.load.LoadState;
import kr.sandan.load.UploadLoad;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Lists of past activities through the common path of loads. */
class ActivityListTest extends ActivityLists {

    @Test
    void whatASecondPersonApprovedIsApprovedAndSeenByAll() throws IOException {
        long load = applied(list(
                row("적재 하나", "ATTENDEES=(주)한빛, 김하나; 두울대학교, 이두리", "VENUE=120만원", "SPEAKER=300000"),
                row("적재 둘", "HELD_ON=20160405", "KIND=FORUM", "COUNCIL=" + council)));
        for (String reader : new String[] {"viewer", "staff-sudogwon", "staff-chungcheong"})
            assertThat(found("적재", reader)).as(reader).hasSize(2);
        Document page = pages.page(found("적재 하나", "viewer").get(0), "viewer");
        assertThat(page.select("main").text()).contains("1,500,000원", "(주)한빛", "김*나", "과제 한 건", "승인");
        assertThat(jdbc.sql("""
                        select count(*) from activity a join approval p on p.kind = 'ACTIVITY' and p.record_id = a.id
                          join approval_move m on m.approval_id = p.id and m.action = 'ADMIT' and m.reason like '%적재%'
                         where a.load_id = ? and p.state = 'APPROVED' and a.office_id = (select office_id from account_office o
                               join account c on c.id = o.account_id where c.username = 'staff-chungcheong'
                                and o.superseded_at is null limit 1)
                        """).param(load).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void theSameListSaysNothingNewAndAnotherOneTakesThePlaceOfWhatItChanges() throws IOException {
        byte[] first = list(row("같은 활동"), row("다른 활동"));
        long load = applied(first);
        LoadRow again = checked(list(row("같은 활동"), row("다른 활동", "PLACE= 회의실 ")));
        assertThat(List.of(again.added(), again.changed(), again.unchanged())).containsExactly(0, 0, 2);
        long second = applied(list(row("같은 활동"), row("다른 활동", "PLACE=대강당"), row("새 활동")));
        assertThat(found("활동", "viewer")).hasSize(3);
        assertThat(pages.page(found("다른 활동", "viewer").get(0), "viewer")
                        .select("main")
                        .text())
                .contains("대강당");
        assertThat(catchThrowable(() -> revert(load))).isNotNull();
        revert(second);
        assertThat(found("활동", "viewer")).hasSize(2);
        assertThat(pages.page(found("다른 활동", "viewer").get(0), "viewer")
                        .select("main")
                        .text())
                .contains("회의실");
        revert(load);
        assertThat(found("활동", "staff-chungcheong")).isEmpty();
        assertThat(jdbc.sql("select count(*) from activity where council_id = ?")
                        .param(council)
                        .query(Integer.class)
                        .single())
                .as("kept all the same")
                .isEqualTo(4);
    }

    @Test
    void isNotTakenBackUnderWhatPeopleMendedLater() throws IOException {
        long load = applied(list(row("고칠 활동")));
        String path = found("고칠 활동", "staff-chungcheong").get(0);
        long approval = jdbc.sql("select id from approval where kind = 'ACTIVITY' and record_id = ?")
                .param(Long.valueOf(path.replaceAll("\\D", "")))
                .query(Long.class)
                .single();
        assertThat(pages.post(
                        "/approvals/" + approval + "/reopen", "headoffice", Map.of("seen", "1", "reason", "장소가 다름")))
                .hasStatus(303);
        assertThat(catchThrowable(() -> revert(load))).isNotNull();
        assertThat(loads.detail(load).row().state()).isEqualTo(LoadState.APPLIED);
        assertThat(found("고칠 활동", "viewer")).hasSize(1);
        List<Problem> refused = refused(list(row("고칠 활동", "PLACE=다른 곳"), row("같은 줄"), row("같은 줄")));
        assertThat(refused)
                .extracting(problem -> problem.reason().key())
                .containsExactlyInAnyOrder("activity.load.by-hand", "activity.load.twice");
    }

    @Test
    void whatPeopleRegisteredIsTheirs() {
        assertThat(pages.post("/activities/new", "staff-chungcheong", formOf("직접 등록", Map.of())))
                .hasStatus(303);
        assertThat(checked(list(row("직접 등록"))).unchanged()).isEqualTo(1);
        assertThat(refused(list(row("직접 등록", "OUTCOME=다른 결과"))))
                .extracting(problem -> problem.reason().key())
                .containsExactly("activity.load.by-hand");
    }

    @Test
    void asksOnceWhichCouncilAnUnclearNameMeansAndRemembersIt() {
        String near = name.replace("적재", "적제");
        long load = sent(list(row("하나", "COUNCIL=" + near), row("둘", "COUNCIL=" + near)));
        await(load, LoadState.REVIEW);
        assertThat(findings.reviews(load))
                .singleElement()
                .satisfies(review -> assertThat(review.candidates())
                        .extracting(candidate -> candidate.choice())
                        .contains(String.valueOf(council), "NONE"));
        loading.decide(
                load,
                Map.of(findings.reviews(load).get(0).subject(), String.valueOf(council)),
                actor("headoffice", Role.HEAD_OFFICE_STAFF));
        await(load, LoadState.CHECKED);
        assertThat(loads.detail(load).row().added()).isEqualTo(2);
        assertThat(refused(list(row("셋", "COUNCIL=아무데도 없는 협의체 이름입니다"))))
                .extracting(problem -> problem.reason().key())
                .containsExactly("activity.load.council");
    }

    @Test
    void saysEverythingThatIsWrongAtOnceAndByCell() {
        List<Problem> problems = refused(
                list(row("", "COUNCIL=없는 협의체의 이름", "KIND=축구", "HELD_ON=언젠가", "STARTS_AT=아침", "GUESTS=여럿", "MEAL=밥값")));
        assertThat(problems)
                .extracting(Problem::cell)
                .containsExactlyInAnyOrder("A2", "B2", "C2", "D2", "G2", "J2", "O2");
    }

    @Test
    void asksAReasonWhereALineIsUnlikeTheOthers() {
        String[] rows = new String[7];
        for (int at = 0; at < 6; at++) rows[at] = row("보통 " + at, "VENUE=200000");
        rows[6] = row("비싼 활동", "VENUE=9000000");
        long load = sent(list(rows));
        await(load, LoadState.CHECKED);
        assertThat(findings.problems(load, 50).stream()
                        .flatMap(group -> group.problems().stream())
                        .toList())
                .extracting(problem -> problem.reason().key())
                .containsExactly("activity.odd.spent");
    }

    @Test
    void ofSeveralDaysTheLastIsTakenAndMayBeLeftOut() throws IOException {
        applied(list(row("사흘 교류", "LAST_ON=2015-03-04"), row("하루 교류")));
        assertThat(pages.page(found("사흘 교류", "viewer").get(0), "viewer")
                        .select("dl.facts")
                        .text())
                .contains("2015-03-02–2015-03-04", "360");
        assertThat(checked(list(row("사흘 교류", "LAST_ON=20150304"))).unchanged()).isEqualTo(1);
        assertThat(checked(list(row("사흘 교류"))).changed()).isEqualTo(1);
        String without = HEAD.replace(",last_on", "") + row("옛 양식").replace(",\"\"\r\n", "\r\n");
        assertThat(checked(without.getBytes(StandardCharsets.UTF_8)).added()).isEqualTo(1);
    }

    @Test
    void isAHeadquartersMatterByTheDayOfTheActivity() {
        CouncilDeskFixture desk = new CouncilDeskFixture(councils, jdbc);
        long elsewhere = desk.found("수도권 " + name, "h-namdong", "2010-01-01");
        long load = applied(list(row("여기"), row("저기", "COUNCIL=" + elsewhere)));
        assertThat(jdbc.sql("select count(distinct office_id) from activity where load_id = ?")
                        .param(load)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void onlyTheHeadOfficeSendsListsAndNobodyApprovesTheirOwn() {
        assertThat(catchThrowable(() -> loading.upload(
                        new UploadLoad("ACTIVITIES", "", "a.csv", actor("staff-chungcheong", Role.REGIONAL_STAFF)),
                        new ByteArrayInputStream(list(row("남의 일"))))))
                .isNotNull();
        long load = checked(list(row("제 것"))).id();
        loading.submit(load, actor("headoffice", Role.HEAD_OFFICE_STAFF));
        assertThat(catchThrowable(() -> loading.approve(load, actor("headoffice", Role.HEAD_OFFICE_STAFF))))
                .isNotNull();
        assertThat(catchThrowable(() -> loading.approve(load, actor("chief-chungcheong", Role.APPROVER))))
                .isNotNull();
        assertThat(loads.detail(load).row().state()).isEqualTo(LoadState.SUBMITTED);
    }
}
