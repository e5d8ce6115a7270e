package kr.sandan.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilPages;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever erases a name learns where else it stands, and what nobody has searched. */
@PortalTest
class ErasureLeftoversTest {

    private static final String STAFF = FileDesk.STAFF;

    @Autowired
    private FileDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private String name;

    @BeforeEach
    void namesSomebodyWhomNobodyElseIsCalled() {
        String letters = "가나다라마바사아자차카타파하고노도로모보소오조초코토포호구누두루무부수우";
        StringBuilder built = new StringBuilder("남궁");
        for (long rest = System.nanoTime(); rest > 0; rest /= letters.length())
            built.append(letters.charAt((int) (rest % letters.length())));
        name = built.toString();
    }

    private String attended() throws IOException {
        String activity = desk.activity();
        Map<String, String> more = new HashMap<>();
        Document form = desk.page(activity + "/edit", STAFF);
        for (String field : new String[] {"heldOn", "startsAt", "endsAt", "place", "title", "version"})
            more.put(field, form.select(".activity-form [name=" + field + "]").val());
        for (String field : new String[] {"councilId", "kind"})
            more.put(field, form.select("#" + field + " option[selected]").val());
        more.put("outcome", "과제 두 건");
        more.put("attendees", "세움기술\t" + name);
        more.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        assertThat(desk.pages().post(activity + "/edit", STAFF, more)).hasStatus(303);
        return activity;
    }

    private String erasing(String activity) throws IOException {
        return desk.page(activity, STAFF)
                .select("#attendees li:contains(세움기술) a[href$=/erase]")
                .attr("href");
    }

    private String task() {
        Map<String, String> typed =
                new HashMap<>(Map.of("topic", "이름이 든 과제 " + name.substring(4), "kind", "TECHNOLOGY"));
        typed.put(
                "councilId",
                jdbc.sql("select cast(max(council_id) as text) from activity where title like '파일 시험 %'")
                        .query(String.class)
                        .single());
        typed.put("firm", "이름찾기기업" + name);
        typed.put("firmChoice", "new:FIRM");
        typed.put("urgency", "NORMAL");
        typed.put(
                "foundOn",
                jdbc.sql("select cast(current_date as text)")
                        .query(String.class)
                        .single());
        typed.put("detail", name + " 과장이 설명함");
        typed.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        MvcTestResult done = desk.pages().post("/tasks/new", STAFF, typed);
        assertThat(done).hasStatus(303);
        return String.valueOf(done.getResponse().getRedirectedUrl());
    }

    @Test
    void theSameNameIsFoundInOtherActivitiesTasksAndWordsOfApprovalsBeforeAndAfter() throws IOException {
        String activity = attended();
        String other = attended();
        String task = task();
        String returned = desk.activity();
        desk.submit(returned);
        desk.giveBack(returned, "outcome", name + " 님의 직함을 확인");
        String address = erasing(activity);
        Element left = desk.page(address, STAFF).selectFirst("#left");
        assertThat(left.select("li a").eachAttr("href"))
                .contains(other, task)
                .doesNotContain(activity)
                .anyMatch(path -> path.startsWith("/approvals/"));
        MvcTestResult done = desk.pages().post(address, STAFF, Map.of("reason", "본인의 삭제 요청"));
        assertThat(done.getMvcResult().getFlashMap().get("left")).isNotNull();
        Element then = desk.page(erasing(other), STAFF).selectFirst("#left");
        assertThat(then.select("li a").eachAttr("href")).contains(task).doesNotContain(activity);
    }

    @Test
    void filesAreNamedAsNotSearched() throws IOException {
        String activity = attended();
        byte[] words = "명단".getBytes(StandardCharsets.UTF_8);
        desk.send(activity, STAFF, "MINUTES", FileDesk.file("회의록 명단.txt", words));
        Document page = desk.page(erasing(activity), STAFF);
        assertThat(page.select("#left").text()).contains("찾지 못했습니다", "찾아 주지 못하는 곳", "다른 본부의 기록");
        Document english = desk.page(erasing(activity) + "?lang=en", STAFF);
        english.select("[lang=ko]").remove();
        assertThat(english.select("main").text())
                .contains("What cannot be searched")
                .doesNotContainPattern("\\p{IsHangul}");
    }

    @Test
    void anotherHeadquartersRecordsAreNotTold() throws IOException {
        String activity = attended();
        jdbc.sql("""
                        update task set detail = :words where id = (select min(t.id) from task t
                          join office o on o.id = t.office_id where o.code = 'SUDOGWON')
                        """).param("words", name).update();
        assertThat(CouncilPages.read(desk.pages().get(erasing(activity), STAFF)).select("#left a[href^=/tasks/]"))
                .isEmpty();
    }
}
