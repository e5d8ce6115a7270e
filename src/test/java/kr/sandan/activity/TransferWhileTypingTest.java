package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A site goes to another headquarters while a colleague has the form of one of its activities open. */
class TransferWhileTypingTest extends ActivityWorld {

    private static final String HERE = "staff-chungcheong";
    private static final String THERE = "staff-sudogwon";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ActivitySuccession succession;

    private CouncilPages pages;

    @BeforeEach
    void opensThePages() {
        pages = new CouncilPages(mvc, jdbc);
    }

    private void transfer() {
        new CouncilDeskFixture(councils, jdbc).move(council, "h-banwol", today.toString());
        succession.follow();
    }

    private Map<String, String> opened(String path) throws IOException {
        Map<String, String> fields = new HashMap<>();
        Document page = pages.page(path, HERE);
        page.select(".activity-form input[name]:not([type=checkbox])")
                .forEach(one -> fields.merge(one.attr("name"), one.val(), (first, next) -> first));
        page.select(".activity-form textarea[name]").forEach(one -> fields.put(one.attr("name"), one.wholeText()));
        page.select(".activity-form select[name]:not([multiple])")
                .forEach(one -> fields.put(
                        one.attr("name"), one.select("option[selected]").val()));
        fields.keySet().removeIf(name -> name.equals("_csrf") || name.equals("costs"));
        return fields;
    }

    private static Document explained(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatus(404);
        Document page = CouncilPages.read(answer);
        assertThat(page.select("[role=alert]").text()).contains("다른 본부로 이관되었을 수 있습니다", "임시 저장했습니다");
        return page;
    }

    @Test
    void theFormThatIsSentAfterwardsExplainsItselfAndLosesNothing() throws IOException {
        long id = record(facts(today.minusDays(40), "이관 전의 성과"));
        String edit = "/activities/" + id + "/edit";
        Map<String, String> typed = opened(edit);
        typed.put("title", "이관되는 사이에 고친 제목 " + Long.toString(System.nanoTime(), 36));
        typed.put("outcome", "새로 적은 성과\n둘째 줄");
        typed.put("agenda", "새로 적은 안건");
        typed.put("attendees", "새로온기관\t박새롬");
        transfer();
        Document page = explained(pages.post(edit, HERE, typed));
        Document draft = pages.page(page.select("main a[href*=draft]").attr("href"), HERE);
        for (String name : new String[] {"title", "place", "heldOn", "startsAt", "endsAt"})
            assertThat(draft.select(".activity-form [name=" + name + "]").val())
                    .as(name)
                    .isEqualTo(typed.get(name));
        for (String name : new String[] {"outcome", "agenda", "attendees"})
            assertThat(draft.select("#" + name).first().wholeText().strip())
                    .as(name)
                    .isEqualTo(typed.get(name));
        assertThat(as(THERE, () -> activities.find(id)).orElseThrow().facts().outcome())
                .isEqualTo("이관 전의 성과");
        assertThat(pages.get(edit, THERE))
                .as("the headquarters that looks after it now")
                .hasStatusOk();
    }

    @Test
    void aDraftKeptBeforeAndOneKeptAfterwardsBothGoOn() throws IOException {
        long id = record(facts(today.minusDays(40), "성과"));
        Map<String, String> typed = opened("/activities/" + id + "/edit");
        typed.put("outcome", "이관 전에 저절로 저장된 성과");
        typed.put("activity", String.valueOf(id));
        typed.put("next", "after-" + id);
        String kept = String.valueOf(
                pages.post("/activities/drafts", HERE, typed).getResponse().getRedirectedUrl());
        transfer();
        Document page = explained(pages.get(kept, HERE));
        assertThat(page.select(".typed-again").text()).contains(typed.get("outcome"));
        typed.put("outcome", "이관 뒤에 저절로 저장된 성과");
        typed.put("auto", "1");
        typed.put("mark", typed.remove("next"));
        assertThat(pages.post("/activities/drafts", HERE, typed)).hasStatus(204);
        Document draft = pages.page(page.select("main a[href*=draft]").attr("href"), HERE);
        assertThat(draft.select("#outcome").text()).isEqualTo(typed.get("outcome"));
    }
}
