package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.sandan.draft.TypedForm;
import kr.sandan.platform.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.UncategorizedDataAccessException;

/** The name of somebody who came goes for good, and that somebody came stays. */
class ErasedNamesTest extends ActivityWorld {

    private static final String STAFF = "staff-chungcheong";

    @Autowired
    private AttendeeNames names;

    private long line(long id, String affiliation) {
        return find(id).attendees().stream()
                .filter(one -> one.affiliation().equals(affiliation))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void erase(long id, long attendee, String reason) {
        as(STAFF, () -> {
            names.erase(id, attendee, reason);
            return 0;
        });
    }

    private void change(long id, ActivityFacts facts, String attendees, Set<Long> removed, String reason) {
        as(STAFF, () -> {
            desk.revise(new ReviseActivity(
                    id,
                    find(id).version(),
                    facts,
                    Attendee.read(attendees, null),
                    null,
                    removed,
                    null,
                    reason,
                    UUID.randomUUID().toString()));
            return 0;
        });
    }

    /** Everything that the database holds of an activity, of its versions and of their reasons. */
    private String held(long id) {
        return jdbc.sql("""
                        select concat_ws(' ', (select a::text from activity a where a.id = :id),
                            (select string_agg(a::text || ' ' || coalesce(r.reason, ''), ' ') from activity_aud a
                               join change_revision r on r.id = a.rev where a.id = :id),
                            (select string_agg(concat_ws(' ', t.affiliation, t.person_name), ' ')
                               from activity_attendee t where t.activity_id = :id))
                        """).param("id", id).query(String.class).single();
    }

    @Test
    void onRequestANameGoesFromEveryVersionWhileTheCountStays() {
        long id = record(facts(today, "김하나가 과제를 발표"));
        submitAndApprove(id);
        reopen(id, "성과 보완");
        change(id, facts(today, "김하나 대표가 과제 두 건을 발표"), "", Set.of(line(id, "(주)한빛")), "김하나가 정정을 부탁");
        change(id, facts(today, "과제 두 건"), "(주)한빛\t김하나", Set.of(), "다시 적음");
        assertThat(held(id)).contains("김하나", "김*나");
        erase(id, line(id, "(주)한빛"), "본인의 삭제 요청");
        assertThat(held(id)).doesNotContain("김하나", "김*나").contains("○○○가 과제를 발표", "○○○가 정정을 부탁", "이두리");
        assertThat(find(id).row().attendees()).isEqualTo(2);
        ActivityDetail approved = as("viewer", () -> activities.find(id).orElseThrow());
        assertThat(approved.row().attendees()).isEqualTo(2);
        assertThat(approved.facts().outcome()).isEqualTo("○○○가 과제를 발표");
        assertThat(approved.attendees())
                .filteredOn(one -> one.affiliation().equals("(주)한빛"))
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isNull())
                .satisfies(one -> assertThat(one.erased()).isTrue());
    }

    @Test
    void whatIsTypedAndNotSavedForgetsTheNameToo() {
        long id = record(facts(today, "과제 한 건"));
        String key = UUID.randomUUID().toString();
        String path = "/activities/" + id + "/edit";
        Map<String, String> typed = Map.of("attendees", "(주)한빛\t김하나\n두울대학교\t이두리", "outcome", "김하나가 발표");
        as(STAFF, () -> drafts.keep(new TypedForm("ACTIVITY", path, key, "김하나 세미나", null, typed)));
        erase(id, line(id, "(주)한빛"), "본인의 삭제 요청");
        assertThat(as(STAFF, () -> drafts.typed("ACTIVITY", key)))
                .containsEntry("attendees", "(주)한빛\t\n두울대학교\t이두리")
                .containsEntry("outcome", "○○○가 발표");
        assertThat(as(STAFF, () -> drafts.open("ACTIVITY")))
                .filteredOn(draft -> draft.key().equals(key))
                .singleElement()
                .satisfies(draft -> assertThat(draft.title()).isEqualTo("○○○ 세미나"));
    }

    @Test
    void thatANameWasErasedIsLoggedWithItsReason() {
        long id = record(facts(today, "과제 한 건"));
        long attendee = line(id, "두울대학교");
        assertThatThrownBy(() -> erase(id, attendee, " ")).hasMessage("privacy.reason.required");
        assertThat(find(id).attendees())
                .extracting(ActivityDetail.Present::name)
                .contains("이*리");
        erase(id, attendee, "본인의 삭제 요청");
        erase(id, attendee, "또");
        assertThat(jdbc.sql("""
                        select p.action || ' ' || a.username || ' ' || p.reason from personal_access p
                          join account a on a.id = p.account_id where p.subject_kind = 'ATTENDEE' and p.subject_id = ?
                        """).param(attendee).query(String.class).list())
                .containsExactly("ERASE staff-chungcheong 본인의 삭제 요청");
    }

    @Test
    void anotherHeadquartersErasesNothing() {
        long id = record(facts(today, "과제 한 건"));
        long attendee = line(id, "(주)한빛");
        assertThatThrownBy(() -> as("staff-sudogwon", () -> {
                    names.erase(id, attendee, "남의 일");
                    return 0;
                }))
                .isInstanceOf(NotFound.class);
        assertThat(held(id)).contains("김하나");
    }

    @Test
    void namesAreErasedWhenTheyWereHeldForThreeYears() {
        long id = record(facts(today, "김하나 님이 과제 한 건을 찾음"));
        LocalDate agreed = today.minusYears(3);
        jdbc.sql("update activity_attendee set consent_on = ? where activity_id = ? and affiliation = '(주)한빛'")
                .param(agreed.plusDays(1))
                .param(id)
                .update();
        names.endRetention();
        assertThat(held(id)).contains("김하나", "이두리");
        jdbc.sql("update activity_attendee set consent_on = ? where activity_id = ? and affiliation = '(주)한빛'")
                .param(agreed)
                .param(id)
                .update();
        jdbc.sql("update activity_attendee set entered_at = entered_at - interval '1100 days' where activity_id = ?"
                        + " and affiliation = '두울대학교'")
                .param(id)
                .update();
        names.endRetention();
        assertThat(held(id)).doesNotContain("김하나", "이두리");
        assertThat(jdbc.sql("select outcome from activity where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .contains("님이 과제 한 건을 찾음")
                .doesNotContain("김하나");
        assertThat(find(id).row().attendees()).isEqualTo(2);
    }

    @Test
    void anErasedNameDoesNotComeBack() {
        long id = record(facts(today, "과제 한 건"));
        long attendee = line(id, "(주)한빛");
        erase(id, attendee, "본인의 삭제 요청");
        assertThatThrownBy(() -> jdbc.sql("update activity_attendee set person_name = '김하나' where id = " + attendee)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update activity_attendee set erased_at = null, erased_by = null,"
                                + " erasure_reason = null, person_name = '김하나' where id = " + attendee)
                        .update())
                .isInstanceOfAny(DataIntegrityViolationException.class, UncategorizedDataAccessException.class);
    }

    @Test
    void aShortNameIsBlankedOnlyWhereItStandsAlone() {
        long id = record(facts(today, "정보 대표가 정보교류를 제안"));
        change(id, facts(today, "정보 대표가 정보교류를 제안"), "세찬\t정보", Set.of(), "");
        erase(id, line(id, "세찬"), "본인의 삭제 요청");
        assertThat(find(id).facts().outcome()).isEqualTo("○○○ 대표가 정보교류를 제안");
    }

    @Test
    void nobodyAgreedOnADayToCome() {
        RecordActivity form = new RecordActivity(
                facts(today, "과제 한 건"),
                Attendee.read("(주)한빛\t김하나", today.plusDays(1)),
                List.of(),
                Repeats.ONCE,
                null,
                false,
                UUID.randomUUID().toString());
        assertThatThrownBy(() -> as(STAFF, () -> desk.record(form))).hasMessage("activity.consent.future");
    }
}
