package kr.sandan.activity;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.sandan.draft.Drafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the name of somebody who came may stand besides the list of who came. */
@Component
class NameTraces {

    private static final List<String> TEXTS = List.of(
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

    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}\\s]");
    private static final int SHORT = 2;

    private final Drafts drafts;
    private final JdbcClient jdbc;

    NameTraces(Drafts drafts, JdbcClient jdbc) {
        this.drafts = drafts;
        this.jdbc = jdbc;
    }

    /** Blanks a name in all versions of an activity, in the reasons of its changes and in what is typed of it and not saved. */
    void erase(long activity, String name) {
        String pattern = pattern(name);
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

    /**
     * The name as a pattern of the database. One of two letters is taken only where it stands alone: 정보 may be a name, and is
     * the beginning of 정보교류.
     */
    static String pattern(String name) {
        String literal = SPECIAL.matcher(name).replaceAll("\\\\$0");
        boolean alone = name.codePointCount(0, name.length()) <= SHORT;
        return alone ? "(?<![[:alnum:]])" + literal + "(?![[:alnum:]])" : literal;
    }
}
