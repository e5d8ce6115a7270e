package kr.sandan.load;

import java.util.Set;
import kr.sandan.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SampleKinds {

    @Bean
    SampleRows sampleRows(JdbcClient client) {
        return new SampleRows(client);
    }

    @Bean
    SampleKind sampleKind(SampleRows rows) {
        return new SampleKind("SAMPLE", rows);
    }

    /** The same, but a second person must approve. */
    @Bean
    SampleKind approvedSampleKind(SampleRows rows) {
        return new SampleKind("SAMPLE_APPROVED", rows) {
            @Override
            public Set<Role> approvers() {
                return Set.of(Role.APPROVER, Role.ADMIN);
            }
        };
    }
}
