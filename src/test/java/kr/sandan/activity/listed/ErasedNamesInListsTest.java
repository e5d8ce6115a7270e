package kr.sandan.activity.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A name that is erased from what a list brought does not stand again when the list is taken back. */
class ErasedNamesInListsTest extends ActivityLists {

    private static final String TITLE = "이름을 지울 활동";
    private static final String CAME = "ATTENDEES=(주)한빛 / 김하나; 두울대학교 / 이두리";

    private List<String> names() {
        return jdbc.sql("""
                        select t.person_name from activity_attendee t join activity a on a.id = t.activity_id
                         where a.council_id = ? and t.person_name is not null order by t.id
                        """).param(council).query(String.class).list();
    }

    @Test
    void whatAListReplacedForgetsTheNameToo() {
        applied(list(row(TITLE, CAME, "OUTCOME=김하나 발표")));
        long later = applied(list(row(TITLE, CAME, "OUTCOME=김하나 대표 발표")));
        assertThat(names()).containsExactly("김하나", "이두리", "김하나", "이두리");
        Map<String, Object> line = jdbc.sql("""
                        select t.activity_id, t.id from activity_attendee t join activity a on a.id = t.activity_id
                         where a.council_id = ? and a.withdrawn_at is null and t.person_name = '김하나'
                        """).param(council).query().singleRow();
        String erase = "/activities/" + line.get("activity_id") + "/attendees/" + line.get("id") + "/erase";
        assertThat(pages.post(erase, "staff-chungcheong", Map.of("reason", "본인의 삭제 요청")))
                .hasStatus(303);
        assertThat(names()).containsExactly("이두리", "이두리");
        revert(later);
        assertThat(jdbc.sql("select outcome from activity where council_id = ? and withdrawn_at is null")
                        .param(council)
                        .query(String.class)
                        .single())
                .isEqualTo("○○○ 발표");
    }
}
