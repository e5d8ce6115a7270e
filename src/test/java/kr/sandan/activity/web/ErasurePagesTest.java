package kr.sandan.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kr.sandan.council.CouncilPages;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where staff erase the name of somebody who came. */
@PortalTest
class ErasurePagesTest {

    private static final String STAFF = FileDesk.STAFF;

    @Autowired
    private FileDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNameIsErasedFromThePageOfItsActivityWithAReason() throws IOException {
        String activity = desk.activity();
        String address = desk.page(activity, STAFF)
                .select("#attendees a[href$=/erase]")
                .first()
                .attr("href");
        Document refused = CouncilPages.read(desk.pages().post(address, STAFF, Map.of("reason", " ")));
        assertThat(refused.select("#reason-error").text()).isNotEmpty();
        assertThat(desk.pages().post(address, STAFF, Map.of("reason", "본인의 삭제 요청")))
                .hasStatus(303)
                .hasRedirectedUrl(activity);
        Document page = desk.page(activity, STAFF);
        assertThat(page.select("#attendees").text())
                .contains("(주)한빛", "(이름 지움)", "두울대학교 이*리")
                .doesNotContain("김*나");
        assertThat(page.select("#attendees a[href$=/erase]")).hasSize(1);
    }

    @Test
    void aSecondPressSaysThatItIsDoneAndIsLoggedOnce() throws IOException {
        String activity = desk.activity();
        String address = desk.page(activity, STAFF)
                .select("#attendees a[href$=/erase]")
                .first()
                .attr("href");
        assertThat(desk.pages().post(address, STAFF, Map.of("reason", "본인의 삭제 요청")))
                .hasStatus(303);
        for (MvcTestResult again : List.of(
                desk.pages().post(address, STAFF, Map.of("reason", "본인의 삭제 요청")),
                desk.pages().get(address, STAFF)))
            assertThat(again).as("pressed twice").hasStatus(303).hasRedirectedUrl(activity);
        assertThat(jdbc.sql(
                                "select count(*) from personal_access where action = 'ERASE' and subject_kind = 'ATTENDEE' and subject_id = ?")
                        .param(Long.valueOf(address.replaceAll(".*attendees/(\\d+)/.*", "$1")))
                        .query(Integer.class)
                        .single())
                .as("logged once")
                .isEqualTo(1);
        assertThat(desk.pages().get(address.replaceAll("\\d+/erase", "999999999/erase"), STAFF))
                .hasStatus(404);
    }

    @Test
    void onlyStaffOfTheHeadquartersAreOfferedIt() throws IOException {
        String activity = desk.activity();
        desk.submit(activity);
        desk.approve(activity);
        assertThat(desk.page(activity, "viewer").select("a[href$=/erase]")).isEmpty();
        assertThat(desk.page(activity, "chief-chungcheong").select("a[href$=/erase]"))
                .isEmpty();
        String address = desk.page(activity, STAFF)
                .select("#attendees a[href$=/erase]")
                .first()
                .attr("href");
        assertThat(desk.pages().get(address, "viewer")).hasStatus(403);
        assertThat(desk.pages().get(address, "staff-sudogwon")).hasStatus(404);
        Document english = desk.page(address + "?lang=en", STAFF);
        english.select("[lang=ko]").remove();
        assertThat(english.select("main").text()).contains("Erase the name").doesNotContainPattern("\\p{IsHangul}");
    }
}
