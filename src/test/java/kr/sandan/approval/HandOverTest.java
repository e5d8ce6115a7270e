package kr.sandan.approval;

import static kr.sandan.approval.ApprovalDesk.CHIEF;
import static kr.sandan.approval.ApprovalDesk.COLLEAGUE;
import static kr.sandan.approval.ApprovalDesk.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.sandan.account.Role;
import kr.sandan.approval.Briefing.Outcome;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hand-over, closed periods, and chains that change from a day on. */
@PortalTest
class HandOverTest {

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private HandOverService handOvers;

    @Autowired
    private Briefings briefings;

    @Autowired
    private DeputyService deputies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LockService locks;

    @Autowired
    private PeriodLocks open;

    @Autowired
    private ApprovalService service;

    @Autowired
    private ChainService chains;

    @Autowired
    private AdmittedRecords admitted;

    @Autowired
    private SampleRecords records;

    @Test
    void allThatOneKeepsMovesInOneActionAndStaysOnRecord() {
        ApprovalSubject draft = desk.draft();
        ApprovalSubject waiting = desk.submitted();
        String key = UUID.randomUUID().toString();
        Map<String, String> notes = Map.of("approval:" + desk.id(draft), "명단을 기다리는 중");
        long id = handOver(STAFF, COLLEAGUE, key, notes);
        assertThat(handOver(STAFF, COLLEAGUE, key, notes)).as("sent twice").isEqualTo(id);
        assertThat(desk.view(draft).keeper()).isEqualTo("조주임");
        assertThat(desk.view(draft).author()).isEqualTo("강주임");
        assertThat(desk.view(waiting).moves())
                .last()
                .satisfies(move -> assertThat(move.action()).isEqualTo(ApprovalAction.HAND_OVER));
        Briefing briefing = desk.as(COLLEAGUE, () -> briefings.find(id));
        assertThat(briefing.moved())
                .filteredOn(item -> item.path().equals("/approvals/" + desk.id(draft)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.note()).isEqualTo("명단을 기다리는 중");
                    assertThat(item.due()).isEqualTo("2026-12-04");
                });
        assertThatThrownBy(() -> desk.as("staff-sudogwon", () -> briefings.find(id)))
                .isInstanceOf(NotFound.class);
        handOver(COLLEAGUE, STAFF, UUID.randomUUID().toString(), Map.of());
    }

    @Test
    void aBriefingSaysWhoDecidesWhatTheOneWhoLeavesDecided() {
        ApprovalSubject waiting = desk.submitted();
        long id = handOver(CHIEF, COLLEAGUE, UUID.randomUUID().toString(), Map.of());
        assertThat(desk.as(CHIEF, () -> briefings.find(id)).steps())
                .filteredOn(item -> item.path().equals("/approvals/" + desk.id(waiting)))
                .extracting(Briefing.Item::outcome)
                .containsExactly(Outcome.STEP_LOST);
        assertThat(desk.as(COLLEAGUE, () -> briefings.find(id)).rights())
                .extracting(Briefing.Item::outcome)
                .containsExactly(Outcome.RIGHT_ASKED);
        assertThat(told("admin", "/handover/" + id)).containsExactly("approval.notice.right-asked");
    }

    @Test
    void whoActsForAnotherHandsThatOnOrEndsIt() {
        LocalDate first = LocalDate.now(AsOf.ZONE).plusDays(200);
        AppointDeputy command =
                new AppointDeputy(desk.account(CHIEF), desk.account(STAFF), first, first.plusDays(4), "출장");
        desk.as(CHIEF, () -> deputies.appoint(command));
        long moved = handOver(STAFF, COLLEAGUE, UUID.randomUUID().toString(), Map.of());
        assertThat(desk.as(STAFF, () -> briefings.find(moved)).rights())
                .extracting(Briefing.Item::outcome)
                .contains(Outcome.DEPUTY_MOVED, Outcome.RIGHT_SHARED);
        assertThat(ahead(first)).singleElement().satisfies(one -> {
            assertThat(one.deputy()).isEqualTo("조주임");
            assertThat(one.to()).isEqualTo(first.plusDays(4));
        });
        HandOver back = new HandOver(
                desk.account(COLLEAGUE),
                desk.account(STAFF),
                null,
                Map.of(),
                false,
                UUID.randomUUID().toString());
        long ended = desk.as(COLLEAGUE, () -> handOvers.handOver(back));
        assertThat(desk.as(STAFF, () -> briefings.find(ended)).rights())
                .extracting(Briefing.Item::outcome)
                .contains(Outcome.DEPUTY_ENDED);
        assertThat(ahead(first)).isEmpty();
        assertThat(told(CHIEF, "/approvals/deputies"))
                .contains("approval.notice.deputy-moved", "approval.notice.deputy-ended");
    }

    /** Of what an account is told, with the way to a page. */
    private List<String> told(String username, String path) {
        return jdbc.sql("select message_key from approval_notice where account_id = ? and path = ?")
                .params(desk.account(username), path)
                .query(String.class)
                .list();
    }

    private List<DeputyRow> ahead(LocalDate first) {
        return desk.as(CHIEF, deputies::all).stream()
                .filter(one -> one.from().equals(first) && one.state() == DeputyRow.State.AHEAD)
                .toList();
    }

    @Test
    void nothingIsHandedToAnotherHeadquartersOrForOthers() {
        assertThatThrownBy(() -> handOver(STAFF, "staff-sudogwon", "k1", Map.of()))
                .hasMessage("approval.refused.no-successor");
        HandOver others = new HandOver(desk.account(STAFF), desk.account(COLLEAGUE), null, Map.of(), true, "k2");
        assertThatThrownBy(() -> desk.as(CHIEF, () -> handOvers.handOver(others)))
                .hasMessage("approval.refused.not-your-work");
    }

    @Test
    void aClosedMonthIsNotChangedUntilItIsOpened() {
        ApprovalSubject subject = desk.draft("마감 시험", LocalDate.of(2024, 3, 15));
        long office = desk.office("CHUNGCHEONG");
        desk.as("headoffice", () -> locks.lock(new LockPeriod(SampleRecords.KIND, office, "2024-03", "확정")));
        assertThat(open.isLocked(SampleRecords.KIND, office, LocalDate.of(2024, 3, 31)))
                .isTrue();
        assertThat(open.isLocked(SampleRecords.KIND, office, LocalDate.of(2024, 4, 1)))
                .isFalse();
        assertThat(open.isLocked(SampleRecords.KIND, desk.office("SUDOGWON"), LocalDate.of(2024, 3, 31)))
                .isFalse();
        assertThatThrownBy(() -> desk.edit(STAFF, subject, "고침")).hasMessage("approval.refused.locked");
        assertThatThrownBy(() -> desk.as(STAFF, () -> service.submit(SampleRecords.KIND, subject.recordId())))
                .hasMessage("approval.refused.locked");
        assertThatThrownBy(() -> desk.draft("새 것", LocalDate.of(2024, 3, 1))).hasMessage("approval.refused.locked");
        assertThatThrownBy(() ->
                        desk.as("admin", () -> locks.lock(new LockPeriod(SampleRecords.KIND, office, "2024", "또"))))
                .hasMessage("approval.refused.locked-already");
        LockRow lock = locks.all().stream()
                .filter(row -> row.period().equals("2024-03"))
                .findFirst()
                .orElseThrow();
        assertThat(lock.open()).isEqualTo(1);
        assertThatThrownBy(() -> desk.as("admin", () -> locks.unlock(lock.id(), " ")))
                .hasMessage("approval.refused.no-reason");
        desk.as("admin", () -> locks.unlock(lock.id(), "정정"));
        desk.edit(STAFF, subject, "고침");
    }

    @Test
    void aChainChangesFromADayAndWhatIsUnderApprovalKeepsItsOwn() {
        ApprovalSubject running = desk.submitted();
        List<ChainStep> one = List.of(new ChainStep(Level.HEADQUARTERS, Role.APPROVER));
        LocalDate today = LocalDate.now(AsOf.ZONE);
        desk.as("admin", () -> chains.change(SampleRecords.KIND, today, one, "전결"));
        try {
            ApprovalSubject next = desk.submitted();
            assertThat(desk.view(next).steps()).hasSize(1);
            assertThat(desk.view(running).steps()).hasSize(2);
            desk.approve(CHIEF, next);
            assertThat(desk.state(next)).isEqualTo(ApprovalState.APPROVED);
            desk.approve(CHIEF, running);
            assertThat(desk.state(running)).isEqualTo(ApprovalState.SUBMITTED);
        } finally {
            desk.as("admin", () -> chains.change(SampleRecords.KIND, today, records.firstChain(), "되돌림"));
        }
    }

    @Test
    void recordsThatComeApprovedCanBeReopened() {
        long office = desk.office("CHUNGCHEONG");
        ApprovalSubject past = records.make(office, LocalDate.of(2023, 5, 2), "지난 활동");
        desk.as("headoffice", () -> admitted.admit(List.of(past), "적재 1"));
        ApprovalView view = desk.view(past);
        assertThat(view.state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(view.approvedVersion()).isEqualTo(1);
        desk.as("headoffice", () -> service.reopen(view.id(), view.seen(), "정정"));
        assertThat(desk.state(past)).isEqualTo(ApprovalState.DRAFT);
    }

    private long handOver(String from, String to, String key, Map<String, String> notes) {
        HandOver command = new HandOver(desk.account(from), desk.account(to), null, notes, true, key);
        return desk.as(from, () -> handOvers.handOver(command));
    }
}
