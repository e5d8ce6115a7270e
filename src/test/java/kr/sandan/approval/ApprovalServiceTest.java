package kr.sandan.approval;

import static kr.sandan.approval.ApprovalDesk.CHIEF;
import static kr.sandan.approval.ApprovalDesk.COLLEAGUE;
import static kr.sandan.approval.ApprovalDesk.HEAD;
import static kr.sandan.approval.ApprovalDesk.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ApprovalServiceTest {

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private ApprovalService service;

    @Autowired
    private ApprovalQueries queries;

    @Autowired
    private SampleRecords records;

    @Test
    void aDraftIsInTheHandsOfItsAuthor() {
        ApprovalView view = desk.view(STAFF, desk.draft());
        assertThat(view.state()).isEqualTo(ApprovalState.DRAFT);
        assertThat(view.holders()).extracting(ApprovalView.Holder::name).containsExactly("강주임");
        assertThat(view.may()).containsExactly(ApprovalAction.SUBMIT);
        assertThat(view.steps())
                .extracting(ApprovalView.Step::level)
                .containsExactly(Level.HEADQUARTERS, Level.HEAD_OFFICE);
    }

    @Test
    void itGoesFromStepToStepUntilTheLastApproves() {
        ApprovalSubject subject = desk.submitted();
        assertThat(desk.view(subject).holders())
                .extracting(ApprovalView.Holder::name)
                .containsExactly("최본부장");
        desk.approve(CHIEF, subject);
        assertThat(desk.view(subject).state()).isEqualTo(ApprovalState.SUBMITTED);
        assertThat(desk.view(subject).holders())
                .extracting(ApprovalView.Holder::name)
                .containsExactly("박본사");
        desk.approve(HEAD, subject);
        ApprovalView view = desk.view(subject);
        assertThat(view.state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(view.approvedVersion()).isEqualTo(1);
        assertThat(view.holders()).isEmpty();
        assertThat(view.moves())
                .extracting(ApprovalView.Move::action)
                .containsExactly(
                        ApprovalAction.BEGIN, ApprovalAction.SUBMIT, ApprovalAction.PASS, ApprovalAction.APPROVE);
        assertThat(records.told)
                .filteredOn(line -> line.endsWith(" " + subject.recordId()))
                .containsExactly("submitted " + subject.recordId(), "approved " + subject.recordId());
    }

    @Test
    void aRecordUnderApprovalIsNotChanged() {
        ApprovalSubject subject = desk.submitted();
        assertThatThrownBy(() -> desk.edit(STAFF, subject, "다른 이름")).hasMessage("approval.refused.edit-submitted");
        desk.approve(CHIEF, subject);
        desk.approve(HEAD, subject);
        assertThatThrownBy(() -> desk.edit(STAFF, subject, "다른 이름")).hasMessage("approval.refused.edit-approved");
    }

    @Test
    void aReturnSaysWhyAndWhichFields() {
        ApprovalSubject subject = desk.submitted();
        ApprovalView view = desk.view(subject);
        assertThatThrownBy(() -> desk.as(CHIEF, () -> service.giveBack(view.id(), view.seen(), " ", Map.of())))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("reason"));
        desk.as(CHIEF, () -> service.giveBack(view.id(), view.seen(), "장소가 없음", Map.of("place", "어디서?")));
        assertThat(desk.state(subject)).isEqualTo(ApprovalState.RETURNED);
        FieldComments comments = queries.comments(SampleRecords.KIND, subject.recordId());
        assertThat(comments.reason()).isEqualTo("장소가 없음");
        assertThat(comments.of("place")).isEqualTo("어디서?");
        assertThat(comments.of("title")).isNull();
        assertThat(comments.address("/samples/1/edit")).isEqualTo("/samples/1/edit#place");
    }

    @Test
    void aReturnedRecordRunsItsChainFromTheBeginningAndKeepsWhatWasSaid() {
        ApprovalSubject subject = desk.submitted();
        desk.approve(CHIEF, subject);
        ApprovalView at = desk.view(subject);
        desk.as(HEAD, () -> service.giveBack(at.id(), at.seen(), "다시", Map.of("title", "짧음")));
        desk.edit(STAFF, subject, "긴 이름");
        desk.as(STAFF, () -> service.submit(SampleRecords.KIND, subject.recordId()));
        ApprovalView view = desk.view(subject);
        assertThat(view.holders()).extracting(ApprovalView.Holder::name).containsExactly("최본부장");
        assertThat(view.comments().isReturned()).isFalse();
        assertThat(view.moves())
                .filteredOn(move -> move.action() == ApprovalAction.RETURN)
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.reason()).isEqualTo("다시");
                    assertThat(move.comments()).containsExactly(new ApprovalView.Comment("title", "짧음"));
                });
    }

    @Test
    void onlyItsAuthorTakesASubmissionBack() {
        ApprovalSubject subject = desk.submitted();
        ApprovalView view = desk.view(subject);
        assertThatThrownBy(() -> desk.as(COLLEAGUE, () -> service.withdraw(view.id(), view.seen())))
                .hasMessage("approval.refused.withdraw-other");
        desk.as(STAFF, () -> service.withdraw(view.id(), view.seen()));
        assertThat(desk.state(subject)).isEqualTo(ApprovalState.DRAFT);
    }

    @Test
    void nobodyApprovesWhatTheyWroteOrChangedLast() {
        ApprovalSubject own = records.make(desk.office("CHUNGCHEONG"), java.time.LocalDate.of(2026, 11, 3), "본부장이 씀");
        desk.as(CHIEF, () -> service.begin(own));
        desk.as(CHIEF, () -> service.submit(SampleRecords.KIND, own.recordId()));
        assertThatThrownBy(() -> desk.approve(CHIEF, own)).hasMessage("approval.refused.own");
        ApprovalSubject changed = desk.draft();
        desk.edit(CHIEF, changed, "본부장이 고침");
        desk.as(STAFF, () -> service.submit(SampleRecords.KIND, changed.recordId()));
        assertThatThrownBy(() -> desk.approve(CHIEF, changed)).hasMessage("approval.refused.own");
    }

    @Test
    void aStepAtWhichNobodyMayDecideRaisesTheAlarmAndIsNotPassed() {
        ApprovalSubject changed = desk.draft();
        desk.edit(CHIEF, changed, "본부장이 고침");
        desk.as(STAFF, () -> service.submit(SampleRecords.KIND, changed.recordId()));
        ApprovalView view = desk.view(STAFF, changed);
        assertThat(view.alarm()).isTrue();
        assertThat(view.holders()).isEmpty();
        assertThat(view.state()).isEqualTo(ApprovalState.SUBMITTED);
        assertThat(view.may()).contains(ApprovalAction.WITHDRAW);
    }

    @Test
    void whoIsNotAtTheStepDoesNotDecide() {
        ApprovalSubject subject = desk.submitted();
        assertThatThrownBy(() -> desk.approve(HEAD, subject)).hasMessage("approval.refused.not-yours");
        assertThatThrownBy(() -> desk.approve(COLLEAGUE, subject)).hasMessage("approval.refused.not-yours");
    }

    @Test
    void anotherHeadquartersDoesNotFindIt() {
        ApprovalSubject subject = desk.submitted();
        long id = desk.id(subject);
        for (String stranger : List.of("staff-sudogwon", "chief-sudogwon", "viewer", "reviewer")) {
            assertThatThrownBy(() -> desk.as(stranger, () -> queries.view(id))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.as(stranger, () -> service.approve(id, 2)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void reopenedTheApprovedVersionStaysAndTheSameChainRunsAgain() {
        ApprovalSubject subject = desk.approved();
        ApprovalView approved = desk.view(subject);
        assertThatThrownBy(() -> desk.as(STAFF, () -> service.reopen(approved.id(), approved.seen(), "")))
                .hasMessage("approval.refused.no-reason");
        assertThatThrownBy(() -> desk.as(COLLEAGUE, () -> service.reopen(approved.id(), approved.seen(), "왜")))
                .hasMessage("approval.refused.reopen-other");
        desk.as(STAFF, () -> service.reopen(approved.id(), approved.seen(), "참석자 수가 틀림"));
        desk.edit(STAFF, subject, "고친 이름");
        desk.as(STAFF, () -> service.submit(SampleRecords.KIND, subject.recordId()));
        ApprovalView again = desk.view(subject);
        assertThat(again.approvedVersion()).isEqualTo(1);
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.holders()).extracting(ApprovalView.Holder::name).containsExactly("최본부장");
        desk.approve(CHIEF, subject);
        desk.approve(HEAD, subject);
        assertThat(desk.view(subject).approvedVersion()).isEqualTo(2);
        assertThat(records.title(subject.recordId(), 1)).isNotEqualTo("고친 이름");
    }

    @Test
    void whatTheModuleRefusesDoesNotHappen() {
        ApprovalSubject subject = desk.draft("?", java.time.LocalDate.of(2026, 11, 4));
        assertThatThrownBy(() -> desk.as(STAFF, () -> service.submit(SampleRecords.KIND, subject.recordId())))
                .hasMessage("approval.refused.state");
        assertThat(desk.state(subject)).isEqualTo(ApprovalState.DRAFT);
        assertThat(desk.view(subject).moves()).hasSize(1);
    }
}
