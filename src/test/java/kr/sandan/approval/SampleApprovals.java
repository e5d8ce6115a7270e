package kr.sandan.approval;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SampleApprovals {

    @Bean
    SampleRecords sampleRecords(JdbcClient jdbc) {
        return new SampleRecords(jdbc);
    }
}
