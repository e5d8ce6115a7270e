package kr.sandan.call.review;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.sandan.call.CallQueries;
import kr.sandan.call.Stage;
import kr.sandan.call.review.Panel.Declared;
import kr.sandan.call.review.Panel.Exempt;
import kr.sandan.call.review.Panel.Reviewer;
import kr.sandan.call.review.Panel.Sheet;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who judges a stage and what they said. Whoever asks answers for who gets to see it. */
@Service
@Transactional(readOnly = true)
public class Panels {

    /** Applications that came as far as a stage; what was withdrawn is judged no more. */
    private static final String CANDIDATES = """
            select a.id from call_application a join call_stage g on g.call_id = a.call_id
             where g.id = :stage and a.state not in ('DRAFT', 'WITHDRAWN')
               and (g.ordinal = 1 or exists (
                    select from call_stage p join call_decision d on d.stage_id = p.id
                      join call_decision_line l on l.decision_id = d.id
                     where p.call_id = g.call_id and p.ordinal = g.ordinal - 1 and l.application_id = a.id and l.outcome = 'PASSED'
                       and not exists (select from call_decision n where n.stage_id = p.id and n.ordinal > d.ordinal)))
             order by a.id
            """;

    /** Whoever works for an applicant or a partner, or entered the application. */
    private static final String BLOCKED = """
            select a.id, r.account_id from call_stage g join call_application a on a.call_id = g.call_id
              join call_reviewer r on r.stage_id = g.id
              left join account_office o on o.account_id = r.account_id and o.superseded_at is null
                   and o.valid @> cast(:today as date)
             where g.id = :stage and (r.organisation_id = a.organisation_id or r.account_id = a.entered_by
                or o.public_body_id = a.body_id
                or exists (select from call_partner p where p.application_id = a.id and p.organisation_id = r.organisation_id))
            """;

    private final CallQueries queries;
    private final JdbcClient jdbc;
    private final Clock clock;

    Panels(CallQueries queries, JdbcClient jdbc, Clock clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound when there is no stage of that number */
    public Panel of(long stageId) {
        Stage stage = queries.stage(stageId).orElseThrow(() -> new NotFound("stage", stageId));
        return new Panel(
                stage,
                jdbc.sql("select closed_at from call_stage where id = ?")
                        .param(stageId)
                        .query((row, number) -> local(row, "closed_at"))
                        .list()
                        .get(0),
                reviewers(stageId),
                candidates(stageId),
                blocked(stageId),
                declared(stageId),
                sheets(stageId),
                exemptions(stageId));
    }

    /** The stages in which an account judges, in any order. */
    public List<Long> stagesOf(long account) {
        return jdbc.sql("""
                        select r.stage_id from call_reviewer r join call_stage g on g.id = r.stage_id
                         where r.account_id = ? and g.state <> 'PLANNED' order by g.state = 'DECIDED', r.stage_id desc
                        """)
                .param(account)
                .query((row, number) -> row.getLong("stage_id"))
                .list();
    }

    private List<Reviewer> reviewers(long stageId) {
        return jdbc.sql("""
                        select r.*, a.display_name from call_reviewer r join account a on a.id = r.account_id
                         where r.stage_id = ? order by not r.chair, a.display_name, r.account_id
                        """)
                .param(stageId)
                .query((row, number) -> new Reviewer(
                        row.getLong("account_id"),
                        row.getString("display_name"),
                        row.getBoolean("chair"),
                        row.getObject("organisation_id", Long.class)))
                .list();
    }

    private List<Long> candidates(long stageId) {
        return jdbc.sql(CANDIDATES)
                .param("stage", stageId)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private Map<Long, TreeSet<Long>> blocked(long stageId) {
        Map<Long, TreeSet<Long>> blocked = new HashMap<>();
        jdbc.sql(BLOCKED)
                .param("stage", stageId)
                .param("today", LocalDate.now(clock.withZone(AsOf.ZONE)))
                .query(row -> {
                    blocked.computeIfAbsent(row.getLong("id"), id -> new TreeSet<>())
                            .add(row.getLong("account_id"));
                });
        return blocked;
    }

    private List<Declared> declared(long stageId) {
        return jdbc.sql("select * from call_conflict where stage_id = ? order by id")
                .param(stageId)
                .query((row, number) -> new Declared(
                        row.getLong("application_id"),
                        row.getLong("account_id"),
                        row.getBoolean("conflict"),
                        row.getString("reason"),
                        moment(row, "declared_at")))
                .list();
    }

    private List<Sheet> sheets(long stageId) {
        Map<Long, Map<Long, BigDecimal>> points = new HashMap<>();
        Map<Long, Map<Long, String>> remarks = new HashMap<>();
        jdbc.sql("select c.* from call_score c join call_sheet s on s.id = c.sheet_id where s.stage_id = ?")
                .param(stageId)
                .query(row -> {
                    points.computeIfAbsent(row.getLong("sheet_id"), id -> new TreeMap<>())
                            .put(row.getLong("criterion_id"), row.getBigDecimal("points"));
                    String remark = row.getString("remark");
                    if (remark != null)
                        remarks.computeIfAbsent(row.getLong("sheet_id"), id -> new TreeMap<>())
                                .put(row.getLong("criterion_id"), remark);
                });
        return jdbc.sql("select * from call_sheet where stage_id = ? order by application_id, account_id")
                .param(stageId)
                .query((row, number) -> new Sheet(
                        row.getLong("id"),
                        row.getLong("application_id"),
                        row.getLong("account_id"),
                        points.getOrDefault(row.getLong("id"), Map.of()),
                        remarks.getOrDefault(row.getLong("id"), Map.of()),
                        row.getString("remark"),
                        local(row, "given_at"),
                        row.getBoolean("late"),
                        row.getString("set_aside_reason"),
                        row.getInt("version")))
                .list();
    }

    private List<Exempt> exemptions(long stageId) {
        return jdbc.sql("select * from call_exception where stage_id = ? order by id")
                .param(stageId)
                .query((row, number) -> new Exempt(
                        row.getLong("application_id"),
                        row.getLong("account_id"),
                        row.getString("kind").equals("LATE"),
                        row.getString("reason")))
                .list();
    }

    static @Nullable LocalDateTime local(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : moment(row, column);
    }

    static LocalDateTime moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(AsOf.ZONE)
                .toLocalDateTime();
    }
}
