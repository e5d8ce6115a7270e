package kr.sandan.approval.digest;

import kr.sandan.platform.DemonstrationClock;
import kr.sandan.platform.start.Preparation;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Composes the mail that the samples would have sent yesterday, so that the outbox of a demonstration has some from the start. */
@Component
@Profile("demonstration")
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstDigests implements Preparation {

    private final Digests digests;
    private final JdbcClient jdbc;
    private final DemonstrationClock clock;

    FirstDigests(Digests digests, JdbcClient jdbc, DemonstrationClock clock) {
        this.digests = digests;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        boolean composed = jdbc.sql("select exists (select from approval_digest)")
                .query(Boolean.class)
                .single();
        if (!composed) clock.daysAgo(1, digests::compose);
    }
}
