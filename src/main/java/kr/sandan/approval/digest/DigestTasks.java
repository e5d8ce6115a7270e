package kr.sandan.approval.digest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import kr.sandan.platform.AsOf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When mail is composed and sent: by one process at a time, and after a standstill as soon as the portal runs again. */
@Configuration(proxyBeanMethods = false)
class DigestTasks {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> digestComposeTask(Digests digests, MailSettings settings) {
        return Tasks.recurring("digest-compose", Schedules.daily(AsOf.ZONE, settings.at()))
                .execute((instance, context) -> {
                    digests.compose();
                    digests.send();
                });
    }

    @Bean
    RecurringTask<Void> digestSendTask(Digests digests) {
        return Tasks.recurring("digest-send", Schedules.fixedDelay(PAUSE))
                .execute((instance, context) -> digests.send());
    }
}
