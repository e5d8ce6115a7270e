package kr.sandan.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** Right always; a demonstration has {@link DemonstrationClock} instead. */
    @Bean
    @Profile("!demonstration")
    Clock clock() {
        return Clock.system(AsOf.ZONE);
    }
}
