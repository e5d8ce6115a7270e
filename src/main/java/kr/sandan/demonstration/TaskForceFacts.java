package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kr.sandan.cluster.taskforce.TaskForce;
import kr.sandan.cluster.taskforce.TaskForces;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.start.Preparation;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The task force of which a source tells, and its meeting. */
@Component
@Profile("demonstration")
@Order(DemonstrationLoader.ORDER + 11)
class TaskForceFacts implements Preparation {

    private static final String KEY = "task_forces.csv ";

    private final LoadedFacts loaded;
    private final Provenances provenances;
    private final TaskForces taskForces;
    private final JdbcClient jdbc;

    TaskForceFacts(LoadedFacts loaded, Provenances provenances, TaskForces taskForces, JdbcClient jdbc) {
        this.loaded = loaded;
        this.provenances = provenances;
        this.taskForces = taskForces;
        this.jdbc = jdbc;
    }

    @Override
    public void prepare() {
        loaded.once("task_forces.csv", this::load);
    }

    private void load() {
        Provenances.Known known = provenances.read();
        loadTaskForces(known);
        loadMeetings(known);
    }

    private void loadTaskForces(Provenances.Known known) {
        for (NamedCsvRecord row : FactFile.named("task_forces.csv").rows())
            taskForces.form(
                    new TaskForce(
                            0,
                            number(
                                    "select cluster_id from cluster_submission where submission_key = ?",
                                    "clusters.csv " + row.getField("cluster")),
                            row.getField("name"),
                            optional(row, "name_en"),
                            optional(row, "formed", PartialDate::parse),
                            optional(row, "head"),
                            optional(row, "head_title"),
                            optional(row, "members", Integer::valueOf),
                            optional(row, "subcommittees", Integer::valueOf),
                            known.of(row.getField("source")).sourceId(),
                            List.of(),
                            List.of()),
                    KEY + row.getField("key"));
    }

    private void loadMeetings(Provenances.Known known) {
        for (NamedCsvRecord row : FactFile.named("task_force_meetings.csv").rows())
            taskForces.meet(
                    number("select id from task_force where submission_key = ?", KEY + row.getField("task_force")),
                    new TaskForce.Meeting(
                            Integer.parseInt(row.getField("ordinal")),
                            LocalDate.parse(row.getField("held_on")),
                            optional(row, "starts_at", LocalTime::parse),
                            optional(row, "place"),
                            null,
                            optional(row, "decision"),
                            known.of(row.getField("source")).sourceId()));
    }

    private long number(String question, String key) {
        return jdbc.sql(question).param(key).query(Long.class).single();
    }
}
