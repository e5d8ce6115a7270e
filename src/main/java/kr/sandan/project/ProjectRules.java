package kr.sandan.project;

import java.time.LocalDate;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a project must fit beside the records of other rooms. */
@Component
class ProjectRules {

    private final RepeatedProjects repeated;
    private final Results results;
    private final JdbcClient jdbc;

    ProjectRules(RepeatedProjects repeated, Results results, JdbcClient jdbc) {
        this.repeated = repeated;
        this.results = results;
        this.jdbc = jdbc;
    }

    /** Refuses facts that do not fit, naming the field. */
    void check(long programmeId, ProjectFacts facts, long except) {
        requireService(programmeId, facts);
        requireTask(facts.origin());
        requireApplication(programmeId, facts.origin());
        repeated.requireReason(facts, except);
    }

    /** Refuses another kind where something was recorded that only the kind before can have. */
    void requireKind(Project before, ProjectFacts facts) {
        if (before.facts().kind() != facts.kind() && results.any(before.id()))
            throw new RuleBroken("kind", "project.kind.held");
    }

    private void requireService(long programmeId, ProjectFacts facts) {
        Long service = facts.serviceId();
        if (service == null) return;
        if (!holds("""
                select exists (select from programme_service s join service_catalogue k on k.id = s.catalogue_id
                                where s.id = :record and k.programme_id = :beside)
                """, service, programmeId)) throw new RuleBroken("serviceId", "project.service.other");
        PartialDate starts = facts.starts();
        if (starts == null) return;
        PartialDate ends = facts.ends();
        LocalDate last = ends == null ? starts.lastDay() : ends.lastDay();
        boolean inForce = jdbc.sql("""
                        select exists (select from programme_service s
                                         join programme_fact f on f.topic = 'CATALOGUE' and f.catalogue_id = s.catalogue_id
                                          and f.standing = 'IN_FORCE' and f.superseded_at is null
                                        where s.id = :service and f.valid && daterange(:first, :last, '[]'))
                        """)
                .param("service", service)
                .param("first", starts.date())
                .param("last", last)
                .query(Boolean.class)
                .single();
        if (!inForce) throw new RuleBroken("serviceId", "project.service.then", starts.toString());
    }

    private void requireTask(ProjectFacts.Origin origin) {
        Long task = origin.taskId();
        if (task == null) return;
        Long council = origin.councilId();
        if (council == null) throw new RuleBroken("councilId", "project.task.council");
        if (!holds(
                "select exists (select from task where id = :record and council_id = :beside and withdrawal is null)",
                task,
                council)) throw new RuleBroken("taskId", "project.task.other");
    }

    private void requireApplication(long programmeId, ProjectFacts.Origin origin) {
        Long application = origin.applicationId();
        if (application == null) return;
        if (!holds("""
                select exists (select from call_application a join call c on c.id = a.call_id
                                where a.id = :record and c.programme_id = :beside and a.state = 'SELECTED')
                """, application, programmeId)) throw new RuleBroken("applicationId", "project.application.other");
    }

    private boolean holds(String question, long record, long beside) {
        return jdbc.sql(question)
                .param("record", record)
                .param("beside", beside)
                .query(Boolean.class)
                .single();
    }
}
