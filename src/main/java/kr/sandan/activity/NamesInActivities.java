package kr.sandan.activity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.sandan.platform.NameInText;
import kr.sandan.platform.web.NamesElsewhere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who came to activities of the own headquarters, and what is said of them in words, in any version. */
@Component
@Transactional(readOnly = true)
class NamesInActivities implements NamesElsewhere {

    private static final String FOUND =
            """
            select a.id, a.title from activity a
             where (:everywhere or a.council_id = any(:mine)) and (a.withdrawn_at is null or a.mistake_reason is not null)
               and (exists (select from activity_attendee t where t.activity_id = a.id and t.person_name = :name)
                 or exists (select from activity_aud v where v.id = a.id and concat_ws(' ', %s) ~ :pattern))
             order by a.held_on desc, a.id desc limit :most
            """.formatted(NameTraces.TEXTS.stream().map("v."::concat).collect(Collectors.joining(", ")));

    private final ActivityQueries queries;
    private final JdbcClient jdbc;

    NamesInActivities(ActivityQueries queries, JdbcClient jdbc) {
        this.queries = queries;
        this.jdbc = jdbc;
    }

    @Override
    public List<Place> of(String name, Locale locale) {
        Seen own = queries.seen();
        return jdbc.sql(FOUND)
                .param("everywhere", own.everywhere())
                .param("mine", own.mine().toArray(Long[]::new))
                .param("name", name)
                .param("pattern", NameInText.pattern(name))
                .param("most", MOST)
                .query((row, number) -> new Place(
                        "activity.title", String.valueOf(row.getString("title")), "/activities/" + row.getLong("id")))
                .list();
    }
}
