package kr.sandan.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.council.CouncilService;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One form in two windows, on two devices, or gone back to: what each of them typed stays. */
@PortalTest
class TwoWindowsTest {

    private static final String STAFF = "staff-chungcheong";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CouncilService councils;

    @Autowired
    private Clock clock;

    private CouncilPages pages;
    private long council;

    @BeforeEach
    void opensThePages() {
        pages = new CouncilPages(mvc, jdbc);
        council = new CouncilDeskFixture(councils, jdbc).found("두 창 시험", "h-ochang", "2012-01-01");
    }

    private static String fresh(String words) {
        return words + " " + Long.toString(System.nanoTime(), 36);
    }

    private Map<String, String> typed(String title) {
        LocalDate today = AsOf.today(clock).valid();
        Map<String, String> fields = new HashMap<>();
        fields.put("councilId", String.valueOf(council));
        fields.put("kind", "SEMINAR");
        fields.put("heldOn", today.toString());
        fields.put("startsAt", "1400");
        fields.put("endsAt", "16:30");
        fields.put("place", "본부 회의실");
        fields.put("title", title);
        fields.put("outcome", "과제 두 건을 찾음");
        fields.put("submissionKey", fresh("key").replace(' ', '-'));
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String... changes) {
        Map<String, String> changed = new HashMap<>(fields);
        for (int at = 0; at < changes.length; at += 2) changed.put(changes[at], changes[at + 1]);
        return changed;
    }

    private String saved(String path, Map<String, String> fields) {
        MvcTestResult done = pages.post(path, STAFF, fields);
        assertThat(done).hasStatus(303);
        return String.valueOf(done.getResponse().getRedirectedUrl());
    }

    private MvcTestResult kept(Map<String, String> fields) {
        MvcTestResult kept = pages.post("/activities/drafts", STAFF, with(fields, "auto", "1"));
        assertThat(kept).hasStatus(204);
        return kept;
    }

    private long named(String title) {
        return jdbc.sql("select count(*) from activity where title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    @Test
    void anotherTextUnderASavedKeyIsNeitherSavedNorLostAndBothAreShown() throws IOException {
        Map<String, String> first = typed(fresh("첫째 창"));
        String path = saved("/activities/new", first);
        Map<String, String> second = with(first, "title", fresh("둘째 창"));
        MvcTestResult refused = pages.post("/activities/new", STAFF, second);
        assertThat(refused).hasStatus(409);
        assertThat(named(second.get("title"))).isZero();
        Document page = CouncilPages.read(refused);
        assertThat(page.select(".error-summary").text()).contains("이미 저장했습니다", "아직 저장되지 않았습니다");
        assertThat(page.select("[name=title]").val()).isEqualTo(second.get("title"));
        assertThat(page.select(".stale tbody td").eachText()).containsExactly(first.get("title"), second.get("title"));
        assertThat(page.select(".stale a").eachAttr("href")).containsExactly(path);
        String key = page.select(".activity-form [name=submissionKey]").val();
        assertThat(key).isNotBlank().isNotEqualTo(first.get("submissionKey"));
        assertThat(saved("/activities/new", with(second, "submissionKey", key))).isNotEqualTo(path);
        assertThat(named(first.get("title")) + named(second.get("title"))).isEqualTo(2);
    }

    @Test
    void theSamePressTwiceIsOneRecordWhateverTheWindowsMark() {
        Map<String, String> form = typed(fresh("두 번 누름"));
        String path = saved("/activities/new", with(form, "mark", "a"));
        assertThat(saved("/activities/new", with(form, "mark", "b"))).isEqualTo(path);
        assertThat(named(form.get("title"))).isEqualTo(1);
    }

    @Test
    void whatWasRefusedFirstIsMendedUnderTheSameKey() {
        Map<String, String> form = typed(fresh("고쳐서 저장"));
        assertThat(pages.post("/activities/new", STAFF, with(form, "endsAt", "09:00")))
                .hasStatusOk();
        saved("/activities/new", form);
        assertThat(named(form.get("title"))).isEqualTo(1);
    }

    @Test
    void twoChangesUnderOneKeyAreShownBesideEachOther() throws IOException {
        String path = saved("/activities/new", typed(fresh("고칠 활동")));
        Map<String, String> first = with(typed(fresh("고친 제목")), "version", "0", "reason", "오기");
        saved(path + "/edit", first);
        Map<String, String> second = with(first, "title", fresh("달리 고친 제목"));
        MvcTestResult refused = pages.post(path + "/edit", STAFF, second);
        assertThat(refused).hasStatus(409);
        Document page = CouncilPages.read(refused);
        assertThat(page.select(".stale tbody td").eachText()).containsExactly(first.get("title"), second.get("title"));
        Map<String, String> again = with(
                second,
                "submissionKey",
                page.select(".activity-form [name=submissionKey]").val(),
                "version",
                page.select("[name=version]").val());
        saved(path + "/edit", again);
        assertThat(pages.page(path, STAFF).select("h1").text()).isEqualTo(second.get("title"));
    }

    @Test
    void neitherWindowOverwritesWhatTheOtherTyped() throws IOException {
        Map<String, String> here = with(typed(fresh("이 창의 글")), "mark", fresh("m"), "next", fresh("h"));
        kept(here);
        Map<String, String> there = with(here, "title", fresh("저 창의 글"), "next", fresh("t"));
        assertThat(kept(there)).hasHeader("Draft-Beside", "true");
        assertThat(drafts()).contains(here.get("title"), there.get("title"), "따로 남은");
        String more = fresh("저 창에서 더 쓴 글");
        kept(with(there, "title", more, "mark", there.get("next"), "next", fresh("t")));
        assertThat(drafts()).contains(here.get("title"), more).doesNotContain(there.get("title"));
        saved("/activities/new", with(here, "mark", here.get("next")));
        assertThat(drafts()).contains(more).doesNotContain(here.get("title"));
    }

    @Test
    void whatThePageSentBeforeItWasSavedIsNoDraftHoweverLateItComes() throws IOException {
        Map<String, String> form = typed(fresh("늦게 온 글"));
        String last = fresh("m");
        saved("/activities/new", with(form, "mark", last));
        kept(with(form, "title", fresh("늦게"), "mark", "before", "next", last));
        assertThat(drafts()).doesNotContain("늦게");
    }

    @Test
    void whatIsOnItsWayWhileThePageSavesIsNoDraftEither() throws IOException {
        Map<String, String> form = with(typed(fresh("저장과 겹친 글")), "mark", fresh("m"), "next", fresh("n"));
        kept(form);
        Map<String, String> onItsWay = with(form, "mark", form.get("next"), "next", fresh("w"));
        saved("/activities/new", onItsWay);
        kept(onItsWay);
        assertThat(drafts()).doesNotContain("저장과 겹친 글");
    }

    @Test
    void aTextThatCameInUnansweredIsGoneOnWith() throws IOException {
        Map<String, String> form = with(typed(fresh("답을 못 받은 글")), "mark", fresh("m"), "next", fresh("n"));
        kept(form);
        String more = fresh("다시 보낸 글");
        assertThat(kept(with(form, "title", more)).getResponse().getHeader("Draft-Beside"))
                .isNull();
        assertThat(drafts()).contains(more).doesNotContain(form.get("title"));
    }

    @Test
    void withoutScriptsNeitherWindowOverwritesTheOther() throws IOException {
        Map<String, String> here = with(typed(fresh("단추로 남긴 글")), "mark", fresh("m"));
        pages.post("/activities/drafts", STAFF, here);
        Map<String, String> there = with(here, "title", fresh("다른 창의 단추"));
        pages.post("/activities/drafts", STAFF, there);
        assertThat(drafts()).contains(here.get("title"), there.get("title"));
    }

    @Test
    void whatIsTypedOnAPageGoneBackToIsKeptBesideWhatWasSaved() throws IOException {
        Map<String, String> form = with(typed(fresh("돌아온 글")), "mark", fresh("m"), "next", fresh("n"));
        kept(form);
        saved("/activities/new", with(form, "mark", form.get("next")));
        String typedOn = fresh("돌아와서 더 쓴 글");
        Map<String, String> back = with(form, "title", typedOn, "mark", form.get("next"), "next", fresh("b"));
        assertThat(kept(back)).hasHeader("Draft-Beside", "true");
        Document list = pages.page("/activities/new", STAFF);
        String going = list.select(".drafts a:contains(" + typedOn + ")").attr("href");
        Document page = pages.page(going, STAFF);
        assertThat(page.select("[name=title]").val()).isEqualTo(typedOn);
        assertThat(page.select(".notice.warning").text()).contains("두 내용을 견주어");
        assertThat(page.select(".activity-form [name=mark]").val()).isEqualTo(back.get("next"));
    }

    private String drafts() throws IOException {
        return pages.page("/activities/new", STAFF).select(".drafts").text();
    }
}
