package kr.sandan.approval;

import static kr.sandan.approval.ApprovalDesk.CHIEF;
import static kr.sandan.approval.ApprovalDesk.COLLEAGUE;
import static kr.sandan.approval.ApprovalDesk.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DeputyTest {

    private static final String CHIEF_ELSEWHERE = "chief-sudogwon";
    private static final LocalDate TODAY = LocalDate.now(AsOf.ZONE);

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private DeputyService deputies;

    @Autowired
    private ApprovalService service;

    @Autowired
    private Inbox inbox;

    @Test
    void aDeputyActsOnBehalfAndNeverOnOwnRecords() {
        appoint(CHIEF, COLLEAGUE, TODAY, TODAY);
        try {
            ApprovalSubject subject = desk.submitted();
            assertThat(desk.view(subject).holders())
                    .contains(new ApprovalView.Holder("최본부장", null), new ApprovalView.Holder("조주임", "최본부장"));
            desk.approve(COLLEAGUE, subject);
            assertThat(desk.view(subject).moves())
                    .last()
                    .satisfies(move -> assertThat(move.onBehalfOf()).isEqualTo("최본부장"));
            ApprovalSubject own = desk.draft();
            desk.edit(COLLEAGUE, own, "대결자가 고침");
            desk.as(STAFF, () -> service.submit(SampleRecords.KIND, own.recordId()));
            assertThatThrownBy(() -> desk.approve(COLLEAGUE, own)).hasMessage("approval.refused.own");
        } finally {
            endAll(CHIEF);
        }
        ApprovalSubject later = desk.submitted();
        assertThatThrownBy(() -> desk.approve(COLLEAGUE, later)).hasMessage("approval.refused.not-yours");
    }

    @Test
    void daysOfTwoDeputiesDoNotOverlap() {
        appoint(CHIEF, STAFF, TODAY.plusDays(30), TODAY.plusDays(34));
        assertThatThrownBy(() -> appoint(CHIEF, COLLEAGUE, TODAY.plusDays(34), TODAY.plusDays(40)))
                .hasMessage("approval.refused.deputy-overlap");
        endAll(CHIEF);
        appoint(CHIEF, COLLEAGUE, TODAY.plusDays(34), TODAY.plusDays(40));
        endAll(CHIEF);
    }

    @Test
    void onlyColleaguesOfTheSameOfficeAndOnlyForOneself() {
        assertThatThrownBy(() -> appoint(CHIEF, CHIEF_ELSEWHERE, TODAY, TODAY))
                .hasMessage("approval.refused.no-colleague");
        assertThatThrownBy(() -> appoint(CHIEF, "viewer", TODAY, TODAY)).hasMessage("approval.refused.no-colleague");
        assertThatThrownBy(() -> desk.as(STAFF, () -> deputies.appoint(command(CHIEF, COLLEAGUE, TODAY, TODAY))))
                .hasMessage("approval.refused.not-your-absence");
        assertThatThrownBy(() -> appoint(CHIEF, COLLEAGUE, TODAY.minusDays(1), TODAY))
                .hasMessage("approval.refused.day-past");
    }

    @Test
    void ofTwoApproversAtOnceTheSecondLearnsWhoWasFirst() throws Exception {
        appoint(CHIEF, COLLEAGUE, TODAY, TODAY);
        ApprovalSubject subject = desk.submitted();
        ApprovalView view = desk.view(subject);
        List<String> refusals = new ArrayList<>();
        ExecutorService both = Executors.newFixedThreadPool(2);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<?>> presses = new ArrayList<>();
        for (String approver : List.of(CHIEF, COLLEAGUE))
            presses.add(both.submit(() -> {
                together.await();
                desk.as(approver, () -> service.approve(view.id(), view.seen()));
                return null;
            }));
        together.countDown();
        for (Future<?> press : presses) {
            try {
                press.get();
            } catch (java.util.concurrent.ExecutionException refused) {
                refusals.add(String.valueOf(refused.getCause().getMessage()));
            }
        }
        both.shutdown();
        endAll(CHIEF);
        assertThat(refusals).containsExactly("approval.refused.first.pass");
        assertThat(desk.view(subject).moves()).hasSize(3);
    }

    @Test
    void aDoublePressDoesItsWorkOnce() {
        ApprovalSubject subject = desk.submitted();
        ApprovalView view = desk.view(subject);
        desk.as(CHIEF, () -> service.approve(view.id(), view.seen()));
        desk.as(CHIEF, () -> service.approve(view.id(), view.seen()));
        assertThat(desk.view(subject).moves()).hasSize(3);
    }

    @Test
    void theInboxPartsWhatIsMineFromWhatOthersHave() {
        ApprovalSubject subject = desk.submitted();
        String label = "/approvals/" + desk.id(subject);
        assertThat(paths(STAFF, InboxSection.WAITING)).contains(label);
        assertThat(paths(CHIEF, InboxSection.DECIDE)).contains(label);
        assertThat(paths(CHIEF_ELSEWHERE, InboxSection.DECIDE)).doesNotContain(label);
        ApprovalView view = desk.view(subject);
        desk.as(CHIEF, () -> service.giveBack(view.id(), view.seen(), "다시", java.util.Map.of()));
        assertThat(paths(STAFF, InboxSection.RETURNED)).contains(label);
        assertThat(paths(CHIEF, InboxSection.DECIDE)).doesNotContain(label);
    }

    private List<String> paths(String username, InboxSection section) {
        return desk.as(
                username,
                () -> inbox.rows(Locale.KOREAN).getOrDefault(section, List.of()).stream()
                        .map(InboxRow::path)
                        .toList());
    }

    private void appoint(String absent, String deputy, LocalDate from, LocalDate to) {
        desk.as(absent, () -> deputies.appoint(command(absent, deputy, from, to)));
    }

    private AppointDeputy command(String absent, String deputy, LocalDate from, LocalDate to) {
        return new AppointDeputy(desk.account(absent), desk.account(deputy), from, to, "출장");
    }

    private void endAll(String absent) {
        desk.as(absent, () -> deputies.all().stream().filter(DeputyRow::mayEnd).forEach(row -> deputies.end(row.id())));
    }
}
