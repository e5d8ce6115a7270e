package kr.sandan.project;

import java.sql.Date;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes out of projects: recorded by those who may change the project. */
@Service
@Transactional
public class ResultService {

    private final ProjectQueries queries;
    private final Results results;
    private final ProjectWriter writer;
    private final ProjectSight sight;
    private final SentForms sentForms;
    private final JdbcClient jdbc;
    private final Clock clock;

    ResultService(
            ProjectQueries queries,
            Results results,
            ProjectWriter writer,
            ProjectSight sight,
            SentForms sentForms,
            JdbcClient jdbc,
            Clock clock) {
        this.queries = queries;
        this.results = results;
        this.writer = writer;
        this.sight = sight;
        this.sentForms = sentForms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private Project mine(long id) {
        writer.lock(id);
        return queries.find(id, AsOf.today(clock))
                .filter(one -> sight.keeps(one.facts().officeId()))
                .orElseThrow(() -> new NotFound("project", id));
    }

    /**
     * Says what was counted in a month; what was said before stays readable.
     *
     * @throws RuleBroken where a figure changes without a reason
     */
    public void count(RecordFlows said) {
        Project project = mine(said.projectId());
        said.requireWhole(
                project.facts().kind(), YearMonth.from(AsOf.today(clock).valid()));
        Map<FlowMeasure, Integer> before = results.month(said.projectId(), said.month());
        boolean differs = said.values().entrySet().stream()
                .anyMatch(one ->
                        before.containsKey(one.getKey()) && !one.getValue().equals(before.get(one.getKey())));
        if (differs && said.reason() == null) throw new RuleBroken("reason", "project.flow.reason");
        said.values().forEach((measure, value) -> {
            if (!value.equals(before.get(measure))) write(said, measure, value);
        });
    }

    private void write(RecordFlows said, FlowMeasure measure, int value) {
        Date month = Date.valueOf(said.month().atDay(1));
        jdbc.sql("""
                        update project_flow set superseded_at = ?
                         where project_id = ? and month = ? and measure = ? and superseded_at is null
                        """)
                .params(writer.now(), said.projectId(), month, measure.name())
                .update();
        jdbc.sql("""
                        insert into project_flow (project_id, month, measure, value, reason, known_from, entered_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(said.projectId())
                .param(month)
                .param(measure.name())
                .param(value)
                .param(said.reason())
                .param(writer.now())
                .param(writer.by())
                .update();
    }

    /** Records a demonstration; the same form sent again records nothing. */
    public void demonstrate(long projectId, Demonstration said, String submissionKey) {
        sentForms.require(submissionKey);
        Project project = mine(projectId);
        if (project.facts().kind() != ProjectKind.TEST_BED) throw new RuleBroken(null, "project.demonstration.kind");
        said.requireWhole(AsOf.today(clock).valid());
        jdbc.sql("""
                        insert into project_demonstration (project_id, held_on, place, outcome, result, commercialised_on, market,
                            submission_key, known_from, entered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (submission_key) do nothing
                        """)
                .param(projectId)
                .param(said.heldOn())
                .param(said.place().strip())
                .param(said.outcome().name())
                .param(said.result().strip())
                .param(said.commercialisedOn())
                .param(said.market())
                .param(submissionKey)
                .param(writer.now())
                .param(writer.by())
                .update();
    }
}
