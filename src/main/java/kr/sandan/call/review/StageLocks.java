package kr.sandan.call.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one change of a stage after the other through, and knows who changes it when. */
@Component
class StageLocks {

    private final Panels panels;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;

    StageLocks(Panels panels, CurrentAccount account, JdbcClient jdbc, Clock clock) {
        this.panels = panels;
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    long by() {
        return account.require();
    }

    /** The stage as it is once everybody before is done. */
    Panel lock(long stageId) {
        jdbc.sql("select id from call_stage where id = ? for update")
                .param(stageId)
                .query(Long.class)
                .list();
        return panels.of(stageId);
    }

    /** The same for somebody who leads it; for anybody else it is not there. */
    Panel lockAsChair(long stageId) {
        Panel panel = lock(stageId);
        if (!panel.chairedBy(by())) throw new NotFound("stage", stageId);
        return panel;
    }
}
