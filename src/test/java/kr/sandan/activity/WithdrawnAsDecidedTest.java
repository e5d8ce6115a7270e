package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** The register against plain SQL that passes the program by. */
class WithdrawnAsDecidedTest extends ActivityWorld {

    private long held() {
        return record(facts(today.minusDays(20), "과제 두 건을 찾음"));
    }

    private void refused(String constraint, String sql, long id) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(id).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refusal -> assertThat(Objects.requireNonNull(refusal.getServerErrorMessage())
                                        .getConstraint())
                                .isEqualTo(constraint));
    }

    @Test
    void nothingLeavesTheRegisterUndecided() {
        long id = held();
        refused("activity_withdrawn_ck", "update activity set withdrawn_at = now() where id = ?", id);
        refused("activity_mistake_ck", "update activity set mistake_reason = ' ' where id = ?", id);
        refused(
                "activity_withdrawn_as_decided_ck",
                "update activity set withdrawn_at = now(), mistake_reason = '잘못' where id = ?",
                id);
    }

    @Test
    void nothingComesBackUndecided() {
        long id = held();
        as("staff-chungcheong", () -> {
            desk.withdraw(id, find(id).version(), "잘못 등록함");
            return 0;
        });
        refused("activity_withdrawn_as_decided_ck", "update activity set withdrawn_at = null where id = ?", id);
        refused(
                "activity_withdrawn_as_decided_ck",
                "update activity set withdrawn_at = null, mistake_reason = null where id = ?",
                id);
    }
}
