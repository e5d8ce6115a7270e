package kr.sandan.load;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The long steps as jobs: begun again when the portal stops or dies in the middle. */
@Configuration(proxyBeanMethods = false)
class LoadTasks {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    OneTimeTask<Void> loadCheckTask(LoadRunner runner) {
        return task(LoadJobs.CHECK, runner::check);
    }

    @Bean
    OneTimeTask<Void> loadApplyTask(LoadRunner runner) {
        return task(LoadJobs.APPLY, runner::apply);
    }

    private static OneTimeTask<Void> task(TaskDescriptor<Void> descriptor, Step step) {
        return Tasks.oneTime(descriptor)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(PAUSE)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(step, instance, context));
    }

    private static void run(Step step, TaskInstance<Void> instance, ExecutionContext context) {
        step.run(
                LoadJobs.loadOf(instance.getId()),
                () -> context.getSchedulerState().isShuttingDown());
    }

    private interface Step {
        void run(long loadId, BooleanSupplier stopping);
    }
}
