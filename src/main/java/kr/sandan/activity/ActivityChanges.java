package kr.sandan.activity;

import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whether what was read of activities before still holds. Every change raises one of several numbers in its own transaction,
 * whichever process makes it: their sum is the same only where the activities, who came to them and what became of the
 * organisations are.
 */
@Component
class ActivityChanges {

    private final JdbcClient jdbc;

    ActivityChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number; none in a transaction that may write, which sees what nobody else may be told yet. */
    OptionalLong revision() {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) return OptionalLong.empty();
        return OptionalLong.of(jdbc.sql("select cast(sum(revision) as bigint) from activity_revision")
                .query(Long.class)
                .single());
    }
}
