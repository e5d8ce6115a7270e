package kr.sandan.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.account.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applications to calls, as far as the acting account may see them. */
@Service
@Transactional(readOnly = true)
public class Applications {

    /** What was decided and not published stays with those who run calls; to others the application is still on its way. */
    private static final String SELECT = """
            select a.*, (cast(:decided as boolean) or a.stage_id is null or exists (select from call_decision d
                          where d.stage_id = a.stage_id and d.published_at is not null)) as told
              from call_application a\s""";

    private final JdbcClient jdbc;
    private final CallSight sight;

    Applications(JdbcClient jdbc, CallSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** Those to a call within the account's offices; none for whoever sees none. */
    public List<Application> of(long callId) {
        return seen("a.call_id = :which", callId);
    }

    /** One of them; empty where it is out of the account's reach. */
    public Optional<Application> find(long id) {
        return seen("a.id = :which", id).stream().findFirst();
    }

    private List<Application> seen(String which, long id) {
        Scope scope = sight.applications();
        Map<String, Object> values =
                new HashMap<>(Map.of("which", id, "everywhere", scope.everywhere(), "decided", sight.drafts()));
        values.put("offices", scope.officeIds().toArray(Long[]::new));
        return read(SELECT + "where " + which + """
                 and (cast(:everywhere as boolean) or a.office_id = any(:offices)) order by a.id
                """, values);
    }

    /** Several of them whoever asks: for those who review them. */
    public List<Application> all(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return read(
                SELECT + "where a.id = any(:ids) order by a.id",
                Map.of("ids", ids.toArray(Long[]::new), "decided", sight.drafts()));
    }

    private List<Application> read(String question, Map<String, Object> values) {
        List<Application> bare = jdbc.sql(question)
                .params(values)
                .query((row, number) -> application(row, List.of()))
                .list();
        if (bare.isEmpty()) return bare;
        Map<Long, List<Application.Partner>> partners = new HashMap<>();
        jdbc.sql("select * from call_partner where application_id = any(:ids) order by application_id, ordinal")
                .param("ids", bare.stream().map(Application::id).toArray(Long[]::new))
                .query(row -> {
                    partners.computeIfAbsent(row.getLong("application_id"), id -> new ArrayList<>())
                            .add(new Application.Partner(
                                    row.getLong("organisation_id"),
                                    row.getString("name"),
                                    PartnerRole.valueOf(row.getString("role"))));
                });
        return jdbc.sql(question)
                .params(values)
                .query((row, number) ->
                        application(row, List.copyOf(partners.getOrDefault(row.getLong("id"), List.of()))))
                .list();
    }

    private static Application application(ResultSet row, List<Application.Partner> partners) throws SQLException {
        boolean told = row.getBoolean("told");
        return new Application(
                row.getLong("id"),
                row.getLong("call_id"),
                facts(row, partners),
                row.getString("applicant_name"),
                row.getObject("source_id", Long.class),
                told ? ApplicationState.valueOf(row.getString("state")) : ApplicationState.SUBMITTED,
                told ? row.getObject("stage_id", Long.class) : null,
                CallReader.local(row, "submitted_at"),
                CallReader.local(row, "withdrawn_at"),
                row.getString("withdraw_reason"),
                row.getObject("entered_by", Long.class),
                row.getBoolean("sample"),
                row.getInt("version"));
    }

    private static ApplicationFacts facts(ResultSet row, List<Application.Partner> partners) throws SQLException {
        return new ApplicationFacts(
                row.getObject("organisation_id", Long.class),
                row.getObject("body_id", Long.class),
                row.getObject("office_id", Long.class),
                row.getString("title"),
                row.getString("summary"),
                row.getObject("requested_krw", Long.class),
                row.getObject("own_krw", Long.class),
                row.getString("fund_name"),
                row.getObject("priority_rank", Integer.class),
                initiator(row),
                partners);
    }

    private static @Nullable Initiator initiator(ResultSet row) throws SQLException {
        String code = row.getString("initiator");
        return code == null ? null : Initiator.valueOf(code);
    }
}
