package kr.sandan.activity;

import java.util.List;
import java.util.stream.Collectors;
import kr.sandan.draft.Drafts;
import kr.sandan.platform.NameInText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the name of somebody who came may stand besides the list of who came. */
@Component
class NameTraces {

    static final List<String> TEXTS = List.of(
            "title",
            "place",
            "agenda",
            "discussion",
            "outcome",
            "partners_abroad",
            "odd_reason",
            "cancel_reason",
            "mistake_reason");

    /** Written in the place of a name. */
    private static final String BLANK = "○○○";

    private final Drafts drafts;
    private final JdbcClient jdbc;

    NameTraces(Drafts drafts, JdbcClient jdbc) {
        this.drafts = drafts;
        this.jdbc = jdbc;
    }

    /** Blanks a name in all versions of an activity, in the reasons of its changes and in what is typed of it and not saved. */
    void erase(long activity, String name) {
        String pattern = NameInText.pattern(name);
        blank("activity", "version = version + 1, ", activity, pattern);
        blank("activity_aud", "", activity, pattern);
        jdbc.sql("""
                        update change_revision set reason = regexp_replace(reason, :pattern, :blank, 'g')
                         where id in (select rev from activity_aud where id = :id) and reason ~ :pattern
                        """)
                .param("pattern", pattern)
                .param("blank", BLANK)
                .param("id", activity)
                .update();
        drafts.erase("/activities/" + activity + "/edit", pattern, BLANK, "attendees");
    }

    private void blank(String table, String also, long activity, String pattern) {
        String blanked = TEXTS.stream()
                .map(text -> text + " = regexp_replace(" + text + ", :pattern, :blank, 'g')")
                .collect(Collectors.joining(", "));
        jdbc.sql("update " + table + " set " + also + blanked + " where id = :id and concat_ws(' ', "
                        + String.join(", ", TEXTS) + ") ~ :pattern")
                .param("pattern", pattern)
                .param("blank", BLANK)
                .param("id", activity)
                .update();
    }
}
