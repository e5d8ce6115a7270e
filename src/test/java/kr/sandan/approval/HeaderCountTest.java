package kr.sandan.approval;

import static kr.sandan.approval.ApprovalDesk.CHIEF;
import static kr.sandan.approval.ApprovalDesk.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import kr.sandan.testing.Callers;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The header of every page says how much waits for whoever is signed in. */
@PortalTest
class HeaderCountTest {

    private static final String PAGE = "/complexes?size=20";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private ApprovalService service;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    private Document page(String username) throws Exception {
        return Jsoup.parse(mvc.get()
                .uri(PAGE)
                .with(new Callers(jdbc).as(username))
                .exchange()
                .getResponse()
                .getContentAsString());
    }

    private long said(String username) throws Exception {
        String count = page(username).select(".utility .waiting b").text();
        return count.isEmpty() ? 0 : Long.parseLong(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-chungcheong", "chief-chungcheong", "headoffice", "officer", "admin"})
    void theHeaderCountsWhatTheInboxHoldsForTheReader(String username) throws Exception {
        desk.draft();
        desk.submitted();
        long held = desk.as(username, () -> inbox.rows(Locale.KOREAN)).entrySet().stream()
                .filter(section -> section.getKey() != InboxSection.WAITING)
                .mapToLong(section -> section.getValue().size())
                .sum();
        assertThat(said(username)).isEqualTo(held);
    }

    @Test
    void itFollowsEachStep() throws Exception {
        ApprovalSubject subject = desk.draft();
        long author = said(STAFF);
        long approver = said(CHIEF);
        desk.as(STAFF, () -> service.submit(SampleRecords.KIND, subject.recordId()));
        assertThat(said(STAFF)).isEqualTo(author - 1);
        assertThat(said(CHIEF)).isEqualTo(approver + 1);
        ApprovalView view = desk.view(subject);
        desk.as(CHIEF, () -> service.giveBack(view.id(), view.seen(), "다시", Map.of()));
        assertThat(said(STAFF)).isEqualTo(author);
        assertThat(said(CHIEF)).isEqualTo(approver);
    }

    @Test
    void visitorsAndReadersHaveNoInbox() throws Exception {
        assertThat(page("viewer").select(".utility .waiting")).isEmpty();
        assertThat(Jsoup.parse(mvc.get().uri(PAGE).exchange().getResponse().getContentAsString())
                        .select(".utility .waiting"))
                .isEmpty();
    }
}
