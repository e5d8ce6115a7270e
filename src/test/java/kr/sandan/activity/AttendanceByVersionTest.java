package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who came belongs to versions: what was approved goes on naming those whom it named. */
class AttendanceByVersionTest extends ActivityWorld {

    @Autowired
    private ActivityApproval kind;

    private List<String> came(long id, String username) {
        return as(username, () -> activities.find(id).orElseThrow()).attendees().stream()
                .map(one -> one.affiliation() + " " + one.name())
                .toList();
    }

    private void replace(long id, String removed, String added) {
        ActivityDetail now = find(id);
        long line = now.attendees().stream()
                .filter(one -> one.affiliation().equals(removed))
                .findFirst()
                .orElseThrow()
                .id();
        as("staff-chungcheong", () -> {
            desk.revise(new ReviseActivity(
                    id,
                    now.version(),
                    facts(today, "과제 두 건"),
                    Attendee.read(added, null),
                    Set.of(line),
                    null,
                    UUID.randomUUID().toString()));
            return id;
        });
    }

    @Test
    void anApprovedVersionGoesOnNamingThoseWhoCame() {
        long id = record(facts(today, "과제 한 건"));
        submitAndApprove(id);
        assertThat(came(id, "viewer")).containsExactly("(주)한빛 김*나", "두울대학교 이*리");
        reopen(id, "참석자가 다름");
        replace(id, "(주)한빛", "(주)새빛\t박새빛");
        assertThat(came(id, "staff-chungcheong")).containsExactly("두울대학교 이*리", "(주)새빛 박*빛");
        assertThat(came(id, "viewer")).containsExactly("(주)한빛 김*나", "두울대학교 이*리");
        assertThat(kind.fields(id, 1, Locale.KOREAN))
                .filteredOn(field -> field.name().equals("attendees"))
                .singleElement()
                .satisfies(field -> assertThat(field.value()).isEqualTo("(주)한빛 김*나\n두울대학교 이*리"));
        submitAndApprove(id);
        assertThat(came(id, "viewer")).containsExactly("두울대학교 이*리", "(주)새빛 박*빛");
    }

    @Test
    void ofSomebodyTakenOffOnlyTheMaskedNameIsKept() {
        long id = record(facts(today, "과제 한 건"));
        replace(id, "(주)한빛", "");
        assertThat(jdbc.sql(
                                "select person_name from activity_attendee where activity_id = ? and removed_at is not null")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("김*나");
        assertThat(find(id).row().attendees()).isEqualTo(1);
    }
}
