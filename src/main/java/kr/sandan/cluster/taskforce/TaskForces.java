package kr.sandan.cluster.taskforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kr.sandan.cluster.taskforce.TaskForce.Affiliation;
import kr.sandan.cluster.taskforce.TaskForce.Meeting;
import kr.sandan.cluster.taskforce.TaskForce.Member;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Task forces, and every change of them. */
@Service
@Transactional
public class TaskForces {

    private final CurrentAccount account;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final SentForms sentForms;

    TaskForces(CurrentAccount account, Clock clock, JdbcClient jdbc, SentForms sentForms) {
        this.account = account;
        this.clock = clock;
        this.jdbc = jdbc;
        this.sentForms = sentForms;
    }

    /** The task forces of a cluster, with what they did by the end of a day. */
    @Transactional(readOnly = true)
    public List<TaskForce> of(long clusterId, LocalDate day) {
        return read("cluster_id", clusterId, day);
    }

    @Transactional(readOnly = true)
    public Optional<TaskForce> find(long id) {
        return read("id", id, AsOf.today(clock).valid()).stream().findFirst();
    }

    private List<TaskForce> read(String column, long id, LocalDate day) {
        return jdbc.sql("select * from task_force where " + column
                        + " = ? and (formed_on is null or formed_on <= ?) order by id")
                .params(id, day)
                .query((row, number) -> taskForce(row, day))
                .list();
    }

    private TaskForce taskForce(ResultSet row, LocalDate day) throws SQLException {
        long id = row.getLong("id");
        return new TaskForce(
                id,
                row.getLong("cluster_id"),
                row.getString("name"),
                row.getString("name_en"),
                PartialDate.of(row, "formed_on", "formed_precision"),
                row.getString("head"),
                row.getString("head_title"),
                row.getObject("members", Integer.class),
                row.getObject("subcommittees", Integer.class),
                row.getLong("source_id"),
                members(id),
                meetings(id, day));
    }

    private List<Member> members(long id) {
        return jdbc.sql("select * from task_force_member where task_force_id = ? order by subcommittee, name, id")
                .param(id)
                .query((row, number) -> new Member(
                        row.getString("name"),
                        Affiliation.valueOf(row.getString("affiliation")),
                        row.getString("subcommittee"),
                        row.getLong("source_id")))
                .list();
    }

    private List<Meeting> meetings(long id, LocalDate day) {
        return jdbc.sql("select * from task_force_meeting where task_force_id = ? and held_on <= ? order by ordinal")
                .params(id, day)
                .query((row, number) -> new Meeting(
                        row.getInt("ordinal"),
                        row.getDate("held_on").toLocalDate(),
                        row.getObject("starts_at", LocalTime.class),
                        row.getString("place"),
                        row.getString("minutes"),
                        row.getString("decision"),
                        row.getLong("source_id")))
                .list();
    }

    /**
     * Enters a task force; the same form sent again enters nothing.
     *
     * @return its number
     */
    public long form(TaskForce said, String submissionKey) {
        sentForms.require(submissionKey);
        boolean cluster = jdbc.sql("select exists (select from cluster where id = ?)")
                .param(said.clusterId())
                .query(Boolean.class)
                .single();
        if (!cluster) throw new NotFound("cluster", said.clusterId());
        insert(said, submissionKey);
        return jdbc.sql("select id from task_force where submission_key = ?")
                .param(submissionKey)
                .query(Long.class)
                .single();
    }

    private void insert(TaskForce said, String submissionKey) {
        PartialDate formed = said.formedOn();
        jdbc.sql("""
                        insert into task_force (cluster_id, name, name_en, formed_on, formed_precision, head, head_title, members,
                            subcommittees, source_id, submission_key, entered_by, entered_at)
                        values (:cluster, :name, :nameEn, cast(:on as date), :precision, :head, :title,
                            cast(:members as smallint), cast(:subcommittees as smallint), :source, :key, cast(:by as bigint), :now)
                        on conflict (submission_key) do nothing
                        """)
                .param("cluster", said.clusterId())
                .param("name", said.name())
                .param("nameEn", said.nameEn())
                .param("on", formed == null ? null : formed.date())
                .param("precision", formed == null ? null : formed.precision().name())
                .param("head", said.head())
                .param("title", said.headTitle())
                .param("members", said.stated())
                .param("subcommittees", said.subcommittees())
                .param("source", said.sourceId())
                .param("key", submissionKey)
                .param("by", by())
                .param("now", now())
                .update();
    }

    /** @throws RuleBroken where it cannot have been held */
    public void meet(long id, Meeting said) {
        lock(id).requireRoom(said, AsOf.today(clock).valid());
        jdbc.sql("""
                        insert into task_force_meeting (task_force_id, ordinal, held_on, starts_at, place, minutes, decision,
                            source_id, entered_by, entered_at)
                        values (:id, :ordinal, :on, cast(:at as time), :place, :minutes, :decision, :source,
                            cast(:by as bigint), :now)
                        """)
                .param("id", id)
                .param("ordinal", said.ordinal())
                .param("on", said.heldOn())
                .param("at", said.startsAt())
                .param("place", said.place())
                .param("minutes", said.minutes())
                .param("decision", said.decision())
                .param("source", said.sourceId())
                .param("by", by())
                .param("now", now())
                .update();
    }

    /** @throws RuleBroken for somebody who is in already, and where there are as many as a source states */
    public void join(long id, Member said) {
        if (said.name().isBlank()) throw new RuleBroken("name", "taskforce.member.name");
        lock(id).requireRoom(said);
        jdbc.sql("""
                        insert into task_force_member (task_force_id, name, affiliation, subcommittee, source_id, entered_by,
                            entered_at)
                        values (:id, :name, :affiliation, :subcommittee, :source, cast(:by as bigint), :now)
                        """)
                .param("id", id)
                .param("name", said.name().strip())
                .param("affiliation", said.affiliation().name())
                .param("subcommittee", said.subcommittee())
                .param("source", said.sourceId())
                .param("by", by())
                .param("now", now())
                .update();
    }

    private TaskForce lock(long id) {
        jdbc.sql("select id from task_force where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return find(id).orElseThrow(() -> new NotFound("task force", id));
    }

    private @Nullable Long by() {
        return account.id().isPresent() ? account.id().getAsLong() : null;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
