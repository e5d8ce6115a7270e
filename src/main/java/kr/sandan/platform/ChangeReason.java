package kr.sandan.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Why the running transaction changes what it changes; written beside every audited row of that transaction. */
public final class ChangeReason {

    private ChangeReason() {}

    /** States the reason of the running transaction; a blank one counts as none. */
    public static void state(@Nullable String reason) {
        if (reason == null || reason.isBlank()) return;
        if (TransactionSynchronizationManager.unbindResourceIfPossible(ChangeReason.class) == null) {
            TransactionSynchronizationManager.registerSynchronization(new Forgotten());
        }
        TransactionSynchronizationManager.bindResource(ChangeReason.class, reason.strip());
    }

    static @Nullable String current() {
        return (String) TransactionSynchronizationManager.getResource(ChangeReason.class);
    }

    /** Unbinds the reason with its transaction, suspended or ended. */
    private static final class Forgotten implements TransactionSynchronization {

        private @Nullable Object suspended;

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResourceIfPossible(ChangeReason.class);
        }

        @Override
        public void resume() {
            if (suspended != null) TransactionSynchronizationManager.bindResource(ChangeReason.class, suspended);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ChangeReason.class);
        }
    }
}
