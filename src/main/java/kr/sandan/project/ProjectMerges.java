package kr.sandan.project;

import kr.sandan.organisation.OrganisationMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries the projects of a record that was given up over to the record kept, within the merge; names stay as they were. */
@Component
class ProjectMerges {

    private final JdbcClient jdbc;

    ProjectMerges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void merged(OrganisationMerged merge) {
        jdbc.sql("update project_participant set organisation_id = ? where organisation_id = ?")
                .params(merge.keptId(), merge.otherId())
                .update();
    }
}
