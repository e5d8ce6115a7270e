package kr.sandan.call;

import java.util.List;
import kr.sandan.organisation.OrganisationMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries the applications of a record that was given up over to the record kept, within the merge; names stay as they were. */
@Component
class CallMerges {

    private final JdbcClient jdbc;

    CallMerges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void merged(OrganisationMerged merge) {
        for (String table : List.of("call_application", "call_partner", "call_reviewer"))
            jdbc.sql("update " + table + " set organisation_id = ? where organisation_id = ?")
                    .params(merge.keptId(), merge.otherId())
                    .update();
    }
}
