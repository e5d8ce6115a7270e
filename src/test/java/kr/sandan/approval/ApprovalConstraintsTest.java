package kr.sandan.approval;

import static kr.sandan.approval.ApprovalDesk.CHIEF;
import static kr.sandan.approval.ApprovalDesk.HEAD;
import static kr.sandan.approval.ApprovalDesk.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import kr.sandan.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of approval against plain SQL that passes the program by. */
@PortalTest
class ApprovalConstraintsTest {

    private static final String MOVE = """
            insert into approval_move (approval_id, number, action, from_state, to_state, round, step, account_id, on_behalf_of,
                at, reason, record_version)
            values (?, ?, ?, ?, ?, 1, ?, ?, ?, now(), ?, 1)""";

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private DroppedRecords dropped;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void movesAreNeverChangedOrRemoved() {
        long id = desk.id(desk.submitted());
        refused("approval_kept_ck", "update approval_move set reason = 'x' where approval_id = ?", id);
        refused("approval_kept_ck", "delete from approval_move where approval_id = ?", id);
        refused("approval_kept_ck", "delete from approval where id = ?", id);
    }

    @Test
    void nobodyDecidesOnTheirOwn() {
        refusedMove("approval_move_own_ck", 3, "PASS", "SUBMITTED", "SUBMITTED", 1, STAFF, null);
        refusedMove("approval_move_own_ck", 3, "APPROVE", "SUBMITTED", "APPROVED", 1, STAFF, null);
        refusedMove("approval_move_own_ck", 3, "PASS", "SUBMITTED", "SUBMITTED", 1, HEAD, STAFF);
    }

    @Test
    void onlyADeputyOfTheDayActsForSomebody() {
        refusedMove("approval_move_deputy_ck", 3, "PASS", "SUBMITTED", "SUBMITTED", 1, HEAD, CHIEF);
    }

    @Test
    void aMoveGoesOnFromTheOneBefore() {
        refusedMove("approval_move_order_ck", 4, "PASS", "SUBMITTED", "SUBMITTED", 1, CHIEF, null);
        refusedMove("approval_move_order_ck", 3, "SUBMIT", "DRAFT", "SUBMITTED", null, STAFF, null);
        refusedMove("approval_move_action_ck", 3, "APPROVE", "SUBMITTED", "DRAFT", 1, CHIEF, null);
        refusedMove("approval_move_reasoned_ck", 3, "RETURN", "SUBMITTED", "RETURNED", 1, CHIEF, null);
        refusedMove("approval_moved_ck", 3, "PASS", "SUBMITTED", "SUBMITTED", 1, CHIEF, null);
    }

    @Test
    void whatWasDroppedIsPutBackAsItStood() {
        ApprovalSubject subject = desk.draft();
        desk.as(STAFF, () -> dropped.drop(subject.kind(), subject.recordId(), "두 번 등록함"));
        long id = desk.id(subject);
        long staff = desk.account(STAFF);
        refused("approval_move_restored_ck", MOVE, id, 3, "RESTORE", "DROPPED", "RETURNED", null, staff, null, "x");
        refused("approval_move_reasoned_ck", MOVE, id, 3, "RESTORE", "DROPPED", "DRAFT", null, staff, null, null);
        refused("approval_moved_ck", MOVE, id, 3, "RESTORE", "DROPPED", "DRAFT", null, staff, null, "x");
    }

    @Test
    void anApprovalStandsWhereItsMovesLed() {
        long id = desk.id(desk.submitted());
        refused("approval_moved_ck", "update approval set state = 'RETURNED', step = null where id = ?", id);
        refused("approval_step_ck", "update approval set step = null where id = ?", id);
        refused("approval_step_fk", "update approval set step = 6 where id = ?", id);
        refused("approval_same_ck", "update approval set author_id = editor_id + 1 where id = ?", id);
        refused("approval_frozen_ck", "update approval set record_version = 2 where id = ?", id);
        refused("approval_frozen_ck", "update approval set record_day = record_day + 1 where id = ?", id);
    }

    @Test
    void aRecordIsUnderWayOnce() {
        ApprovalSubject subject = desk.submitted();
        refused("approval_record_uk", """
                insert into approval (kind, record_id, office_id, counted_office_id, record_day, record_version, state, round,
                    author_id, keeper_id, editor_id, since, moves, version)
                select kind, record_id, office_id, office_id, record_day, 1, 'DRAFT', 0, author_id, author_id, author_id, now(), 1, 0
                from approval where record_id = ?""", subject.recordId());
    }

    @Test
    void aChainIsSupersededAndNeverRewritten() {
        refused("approval_kept_ck", "update approval_chain_step set role = 'APPROVER' where number = 2");
        refused("approval_kept_ck", "update approval_chain set valid = daterange('2020-01-01', null)");
        refused("approval_chain_once_ex", """
                insert into approval_chain (kind, valid, reason, entered_at)
                values ('SAMPLE', daterange('2020-01-01', null), 'x', now())""");
        refused("approval_chain_step_level_ck", """
                insert into approval_chain_step select id, 5, 'MINISTRY', 'REGIONAL_STAFF' from approval_chain limit 1""");
    }

    /** A move of a record that its author has handed in, which is what its second move did. */
    private void refusedMove(
            String constraint,
            int number,
            String action,
            String from,
            String to,
            @Nullable Integer step,
            String by,
            @Nullable String onBehalfOf) {
        long id = desk.id(desk.submitted());
        Long principal = onBehalfOf == null ? null : desk.account(onBehalfOf);
        refused(constraint, MOVE, id, number, action, from, to, step, desk.account(by), principal, null);
    }

    private void refused(String constraint, String sql, @Nullable Object... values) {
        assertThatThrownBy(() -> jdbc.sql(sql).params(values).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refusal -> assertThat(Objects.requireNonNull(refusal.getServerErrorMessage())
                                        .getConstraint())
                                .isEqualTo(constraint));
    }
}
