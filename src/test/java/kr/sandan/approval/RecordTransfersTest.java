package kr.sandan.approval;

import static kr.sandan.approval.ApprovalDesk.CHIEF;
import static kr.sandan.approval.ApprovalDesk.COLLEAGUE;
import static kr.sandan.approval.ApprovalDesk.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.sandan.approval.RecordTransfers.Transfer;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Paging;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A site went to another headquarters, and its records with it. */
@PortalTest
class RecordTransfersTest {

    private static final String THERE = "staff-sudogwon";
    private static final String CHIEF_THERE = "chief-sudogwon";

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private ApprovalService service;

    @Autowired
    private ApprovalQueries queries;

    @Autowired
    private RecordTransfers transfers;

    @Autowired
    private TakeOver takeOver;

    @Autowired
    private Inbox inbox;

    @Autowired
    private MovableApprovals movable;

    @Autowired
    private Notices notices;

    @Autowired
    private LockService locks;

    private int transfer(ApprovalSubject subject) {
        long from = subject.officeId();
        return transfers.transfer(
                SampleRecords.KIND, List.of(new Transfer(subject.recordId(), from, desk.office("SUDOGWON"))));
    }

    private boolean inSection(String account, InboxSection section, long id) {
        return desk.as(account, () -> inbox.rows(Locale.KOREAN)).getOrDefault(section, List.of()).stream()
                .anyMatch(row -> row.path().equals("/approvals/" + id));
    }

    @Test
    void whatWaitsIsDecidedByWhoAnswersNow() {
        ApprovalSubject subject = desk.submitted();
        long id = desk.id(subject);
        transfer(subject);
        assertThat(desk.view(subject).holders())
                .extracting(ApprovalView.Holder::name)
                .doesNotContain("최본부장")
                .isNotEmpty();
        assertThat(inSection(CHIEF, InboxSection.DECIDE, id)).isFalse();
        assertThat(inSection(CHIEF_THERE, InboxSection.DECIDE, id)).isTrue();
        assertThatThrownBy(() -> desk.approve(CHIEF, subject)).isInstanceOf(NotFound.class);
        desk.approve(CHIEF_THERE, subject);
        ApprovalView.Move move = desk.view(subject).moves().get(2);
        assertThat(move.action()).isEqualTo(ApprovalAction.TRANSFER);
        assertThat(move.by()).isNull();
        assertThat(move.reason()).contains("충청권").contains("→").contains("수도권");
    }

    @Test
    void theFormerKeeperHandsOnOnlyWhatIsStillTheirs() {
        ApprovalSubject subject = desk.draft();
        String key = String.valueOf(desk.id(subject));
        assertThat(desk.as(STAFF, () -> movable.items(desk.account(STAFF))))
                .extracting(MovableItem::key)
                .contains(key);
        transfer(subject);
        assertThat(desk.as(STAFF, () -> movable.items(desk.account(STAFF))))
                .extracting(MovableItem::key)
                .doesNotContain(key);
    }

    @Test
    void whoDecidesThereIsToldOfWhatWaits() {
        ApprovalSubject subject = desk.submitted();
        long id = desk.id(subject);
        transfer(subject);
        assertThat(desk.as(
                        CHIEF_THERE,
                        () -> notices.page(desk.account(CHIEF_THERE), true, Paging.FIRST)
                                .rows()))
                .anySatisfy(row -> assertThat(row.notice().path()).isEqualTo("/approvals/" + id));
    }

    @Test
    void whoeverActsOnAPageFromBeforeIsToldThatItPassedOn() {
        ApprovalSubject subject = desk.submitted();
        ApprovalView before = desk.view(subject);
        transfer(subject);
        assertThatThrownBy(() -> desk.as(CHIEF_THERE, () -> service.approve(before.id(), before.seen())))
                .hasMessage("approval.refused.first.transfer");
    }

    @Test
    void whatIsOpenWaitsForSomebodyOfTheNewOfficeToTakeIt() {
        ApprovalSubject subject = desk.draft();
        ApprovalView view = desk.view(subject);
        assertThat(inSection(COLLEAGUE, InboxSection.UNCLAIMED, view.id())).isFalse();
        assertThatThrownBy(() -> desk.as(COLLEAGUE, () -> takeOver.take(view.id(), view.seen())))
                .hasMessage("approval.refused.take-kept");
        transfer(subject);
        assertThat(inSection(THERE, InboxSection.UNCLAIMED, view.id())).isTrue();
        assertThat(inSection(STAFF, InboxSection.UNCLAIMED, view.id())).isFalse();
        ApprovalView moved = desk.view(THERE, subject);
        assertThat(moved.may()).contains(ApprovalAction.HAND_OVER);
        assertThat(desk.view(CHIEF_THERE, subject).may()).doesNotContain(ApprovalAction.HAND_OVER);
        assertThatThrownBy(() -> desk.as(CHIEF_THERE, () -> takeOver.take(moved.id(), moved.seen())))
                .hasMessage("approval.refused.take-role");
        desk.as(THERE, () -> takeOver.take(moved.id(), moved.seen()));
        desk.as(THERE, () -> takeOver.take(moved.id(), moved.seen()));
        assertThat(desk.view(subject).keeper()).isEqualTo("윤주임");
        assertThat(desk.view(subject).seen()).isEqualTo(moved.seen() + 1);
        assertThat(inSection(THERE, InboxSection.UNCLAIMED, view.id())).isFalse();
    }

    @Test
    void monthsThatTheFormerOfficeClosedStayClosed() {
        LocalDate day = LocalDate.of(2019, 4, 3);
        ApprovalSubject subject = desk.draft("마감 뒤 이관 " + Long.toString(System.nanoTime(), 36), day);
        transfer(subject);
        LockPeriod month = new LockPeriod(SampleRecords.KIND, desk.office("CHUNGCHEONG"), "2019-04", "마감");
        desk.as("admin", () -> locks.lock(month));
        long lock = locks.all().stream()
                .filter(row -> row.period().equals("2019-04") && row.unlockedBy() == null)
                .mapToLong(LockRow::id)
                .max()
                .orElseThrow();
        try {
            assertThatThrownBy(() -> desk.as(THERE, () -> service.submit(SampleRecords.KIND, subject.recordId())))
                    .hasMessage("approval.refused.locked");
            assertThat(desk.view(subject).locked()).isTrue();
        } finally {
            desk.as("admin", () -> locks.unlock(lock, "시험 끝"));
        }
    }

    @Test
    void itIsPassedOnOnceAndWhereverItStands() {
        ApprovalSubject approved = desk.approved();
        long there = desk.office("SUDOGWON");
        assertThat(transfer(approved)).isEqualTo(1);
        assertThat(transfer(approved)).isZero();
        assertThat(desk.state(approved)).isEqualTo(ApprovalState.APPROVED);
        assertThat(desk.view(THERE, approved).office()).isEqualTo(there);
        assertThat(desk.as(STAFF, () -> queries.view(SampleRecords.KIND, approved.recordId())))
                .isEmpty();
    }
}
