package kr.sandan.load;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Orders the long steps of a load. The order is written in the transaction that changes the load's state, so neither is
 * there without the other.
 */
@Component
class LoadJobs {

    static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("load-check");
    static final TaskDescriptor<Void> APPLY = TaskDescriptor.of("load-apply");

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    LoadJobs(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void check(long loadId) {
        order(CHECK, loadId);
    }

    void apply(long loadId) {
        order(APPLY, loadId);
    }

    static long loadOf(String instance) {
        return Long.parseLong(instance.substring(0, instance.indexOf('-')));
    }

    private void order(TaskDescriptor<Void> task, long loadId) {
        String instance = loadId + "-" + UUID.randomUUID();
        Scheduler running = scheduler.getObject();
        running.schedule(task.instance(instance).build(), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                running.triggerCheckForDueExecutions();
            }
        });
    }
}
