package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.sandan.activity.Attendances.Came;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who came to what a council held is remembered, and forgotten as soon as it is otherwise. */
class AttendancesRememberedTest extends ActivityWorld {

    private static final String STAFF = "staff-chungcheong";

    @Autowired
    private Attendances attendances;

    private List<Came> came() {
        return as(STAFF, () -> attendances.of(Set.of(council), today.minusDays(30), today));
    }

    private long organisation() {
        return jdbc.sql("insert into organisation (sample, entered_at) values (true, now()) returning id")
                .query(Long.class)
                .single();
    }

    private long held(long... organisations) {
        long id = record(facts(today.minusDays(3), "성과"));
        List<Long> lines = jdbc.sql("select id from activity_attendee where activity_id = ? order by id")
                .param(id)
                .query(Long.class)
                .list();
        for (int at = 0; at < organisations.length; at++)
            jdbc.sql("update activity_attendee set organisation_id = ? where id = ?")
                    .params(organisations[at], lines.get(at))
                    .update();
        return id;
    }

    @Test
    void aChangeOfWhoCameIsSeenAtOnce() {
        assertThat(came()).isEmpty();
        long firm = organisation();
        long id = held(firm);
        assertThat(came()).extracting(Came::organisationId).containsExactly(firm);
        assertThat(came()).as("asked again").hasSize(1);
        long line = jdbc.sql("select id from activity_attendee where organisation_id = ?")
                .param(firm)
                .query(Long.class)
                .single();
        as(STAFF, () -> {
            desk.revise(new ReviseActivity(
                    id,
                    find(id).version(),
                    facts(today.minusDays(3), "성과"),
                    List.of(),
                    null,
                    Set.of(line),
                    null,
                    null,
                    UUID.randomUUID().toString()));
            return 0;
        });
        assertThat(came()).isEmpty();
    }

    @Test
    void ofTwoRecordsThatWereMergedOneCame() {
        long first = organisation();
        long second = organisation();
        held(first, second);
        assertThat(came()).hasSize(2);
        jdbc.sql("""
                        update organisation set merged_into = :into, merged_at = now(), merge_reason = '같은 기관',
                               merge_source_id = (select min(id) from source_document) where id = :id
                        """).param("into", first).param("id", second).update();
        assertThat(came()).extracting(Came::organisationId).containsExactly(first);
    }
}
