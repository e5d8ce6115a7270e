package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.platform.web.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Other councils that take part belong to versions: what was approved goes on being theirs, and becomes nobody else's. */
class PartnersByVersionTest extends ActivityWorld {

    private static final String OWN = "staff-chungcheong";
    private static final String OTHER = "staff-sudogwon";
    private static final String VIEWER = "viewer";

    @Autowired
    private CouncilCalendar calendar;

    @Autowired
    private CalendarKeys keys;

    @Autowired
    private Attendances attendances;

    @Autowired
    private ActivityApproval kind;

    private long first;
    private long second;
    private long id;

    /** Approved with the first of two councils of another headquarters, and since then said to have been with the second. */
    @BeforeEach
    void anApprovedActivityChangesItsPartner() {
        CouncilDeskFixture founding = new CouncilDeskFixture(councils, jdbc);
        first = founding.found("먼저 함께한 협의체", "h-banwol", "2012-01-01");
        second = founding.found("나중에 함께한 협의체", "h-banwol", "2012-01-01");
        id = record(joint(facts(today, "과제 한 건"), first));
        submitAndApprove(id);
        reopen(id, "함께한 협의체가 다름");
        revise(id, find(id).version(), joint(facts(today, "과제 한 건"), second));
    }

    private List<Long> partners(String reader) {
        return as(reader, () -> activities.find(id).orElseThrow()).facts().otherCouncilIds();
    }

    private List<Long> listed(String reader, long partner) {
        ActivityFilter filter = ActivityFilter.ofCouncil(partner);
        List<Long> page = as(reader, () -> queries.page(filter, Paging.FIRST)).rows().stream()
                .map(ActivityRow::id)
                .toList();
        assertThat(as(reader, () -> queries.page(filter, Paging.FIRST).total())).isEqualTo(page.size());
        return page;
    }

    private String feed(long partner) {
        String key = as(OTHER, () -> keys.issue(partner));
        return calendar.of(partner, key);
    }

    private List<Long> came(String reader, long partner) {
        return as(reader, () -> attendances.of(List.of(partner), today, today)).stream()
                .map(Attendances.Came::councilId)
                .toList();
    }

    @Test
    void thePageShowsTheOwnOfficeTheNewPartnerAndAllOthersTheApprovedOne() {
        assertThat(partners(OWN)).containsExactly(second);
        assertThat(partners(OTHER)).containsExactly(first);
        assertThat(partners(VIEWER)).containsExactly(first);
        submitAndApprove(id);
        for (String reader : List.of(OWN, OTHER, VIEWER))
            assertThat(partners(reader)).as(reader).containsExactly(second);
    }

    @Test
    void theListOfACouncilHasWhatItsReaderMaySee() {
        assertThat(listed(OWN, first)).isEmpty();
        assertThat(listed(OWN, second)).containsExactly(id);
        for (String reader : List.of(OTHER, VIEWER)) {
            assertThat(listed(reader, first)).as(reader).containsExactly(id);
            assertThat(listed(reader, second)).as(reader).isEmpty();
        }
        submitAndApprove(id);
        assertThat(listed(VIEWER, first)).isEmpty();
        assertThat(listed(VIEWER, second)).containsExactly(id);
    }

    @Test
    void theCalendarOfAPartnerHasWhatWasApproved() {
        assertThat(feed(first)).contains("activity-" + id + "@sandan");
        assertThat(feed(second)).doesNotContain("activity-" + id + "@sandan");
        submitAndApprove(id);
        assertThat(feed(first)).doesNotContain("activity-" + id + "@sandan");
        assertThat(feed(second)).contains("activity-" + id + "@sandan");
    }

    @Test
    void whoCameToAPartnersActivityCountsByTheVersionSeen() {
        long organisation = jdbc.sql("select id from organisation order by id limit 1")
                .query(Long.class)
                .single();
        jdbc.sql("update activity_attendee set organisation_id = ? where activity_id = ?")
                .param(organisation)
                .param(id)
                .update();
        assertThat(came(OWN, first)).isEmpty();
        assertThat(came(OWN, second)).containsExactly(second);
        assertThat(came(VIEWER, first)).containsExactly(first);
        assertThat(came(VIEWER, second)).isEmpty();
    }

    @Test
    void whoeverDecidesAndTheHistoryTellWhichPartnerChanged() {
        int now = find(id).revision();
        assertThat(partnersOf(now - 1)).contains("먼저 함께한 협의체");
        assertThat(partnersOf(now)).contains("나중에 함께한 협의체");
        assertThat(activities.changes(id))
                .filteredOn(change -> change.field().equals("other_council_ids"))
                .extracting(change -> Map.of("before", change.before(), "after", change.after()))
                .containsExactly(Map.of("before", String.valueOf(first), "after", String.valueOf(second)));
    }

    private String partnersOf(int version) {
        return kind.fields(id, version, Locale.KOREAN).stream()
                .filter(field -> field.name().equals("otherCouncilIds"))
                .map(field -> String.valueOf(field.value()))
                .findFirst()
                .orElseThrow();
    }
}
