package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.sandan.approval.MovableItem;
import kr.sandan.draft.Drafts;
import kr.sandan.draft.TypedForm;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What somebody typed goes with their work. */
class DraftHandOverTest extends ActivityWorld {

    private static final String HERE = "staff-chungcheong";
    private static final String COLLEAGUE = "staff2-chungcheong";
    private static final int AS_MANY_AS_ONE_KEEPS = 100;

    @Autowired
    private MovableDrafts movable;

    /** Others hand over what these two keep. */
    @AfterEach
    void throwAway() {
        jdbc.sql("delete from draft where title in ('인수인계 전 글', '넘긴 글') or title like '제 글 %'")
                .update();
    }

    private String keep(String username, String title) {
        String key = UUID.randomUUID().toString();
        as(
                username,
                () -> drafts.keep(new TypedForm(
                        "ACTIVITY", "/activities/new", key, title, "2026-11-02", Map.of("title", title))));
        return key;
    }

    private long account(String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    @Test
    void aColleagueGoesOnWithWhatWasTyped() {
        String key = keep(HERE, "인수인계 전 글");
        assertThat(movable.items(account(HERE)))
                .filteredOn(item -> item.key().equals(key))
                .extracting(MovableItem::label)
                .containsExactly("2026-11-02 인수인계 전 글");
        movable.move(List.of(key), account(HERE), account(COLLEAGUE));
        assertThat(as(COLLEAGUE, () -> drafts.typed("ACTIVITY", key))).containsEntry("title", "인수인계 전 글");
        assertThatThrownBy(() -> as(HERE, () -> drafts.typed("ACTIVITY", key))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatHasNoTitleYetIsNamedByItsKindAndItsCouncil() {
        String key = UUID.randomUUID().toString();
        Map<String, String> typed = Map.of("kind", "SEMINAR", "councilId", String.valueOf(council));
        as(HERE, () -> drafts.keep(new TypedForm("ACTIVITY", "/activities/new", key, null, null, typed)));
        String name = jdbc.sql("select text from council_fact where council_id = ? and topic = 'NAME'")
                .param(council)
                .query(String.class)
                .single();
        assertThat(movable.items(account(HERE)))
                .filteredOn(item -> item.key().equals(key))
                .singleElement()
                .satisfies(item -> assertThat(item.label()).isEqualTo("제목 없음 (세미나, " + name + ")"))
                .satisfies(item -> assertThat(item.titleKey()).isEqualTo("draft.form.ACTIVITY"));
        as(HERE, () -> drafts.discard(key));
    }

    @Test
    void whatIsKeptAgainElsewhereGoesOnThere() {
        String key = UUID.randomUUID().toString();
        for (String address : List.of("/activities/1/edit", "/activities/new"))
            as(HERE, () -> drafts.keep(new TypedForm("ACTIVITY", address, key, "넘긴 글", null, Map.of("title", "넘긴 글"))));
        assertThat(as(HERE, () -> drafts.open("ACTIVITY")))
                .filteredOn(draft -> draft.key().equals(key))
                .extracting(Drafts.Draft::path)
                .containsExactly("/activities/new?draft=" + key);
    }

    @Test
    void whatIsTooMuchIsRefusedAndPushesNothingOut() {
        String handed = keep(HERE, "넘긴 글");
        movable.move(List.of(handed), account(HERE), account(COLLEAGUE));
        String first = keep(COLLEAGUE, "제 글 0");
        int own = as(COLLEAGUE, () -> drafts.open("ACTIVITY")).size() - 1;
        for (int more = own; more < AS_MANY_AS_ONE_KEEPS; more++) keep(COLLEAGUE, "제 글 " + more);
        MockHttpServletRequest script = new MockHttpServletRequest();
        script.addParameter("next", "of-a-page-that-stays");
        RequestAttributes before = RequestContextHolder.getRequestAttributes();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(script));
        assertThatThrownBy(() -> keep(COLLEAGUE, "하나 더"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("draft.many");
        RequestContextHolder.setRequestAttributes(before);
        String button = keep(COLLEAGUE, "단추로 남긴 글");
        assertThat(as(COLLEAGUE, () -> drafts.typed("ACTIVITY", button)))
                .as("where the page goes, its text may not")
                .isNotEmpty();
        assertThat(as(COLLEAGUE, () -> drafts.typed("ACTIVITY", handed))).isNotEmpty();
        assertThat(as(COLLEAGUE, () -> drafts.typed("ACTIVITY", first))).isNotEmpty();
    }
}
