package kr.sandan.scenario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.scenario.ScenarioStep.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads scenarios: each account sees its own and those shared with all officers, and knows of no other. */
@Service
@Transactional(readOnly = true)
public class ScenarioQueries {

    private static final String MINE_OR_SHARED = "(s.owner_id = :me or s.shared)";

    private static final String LIST = """
            select s.*, g.code programme, a.display_name owner_name,
                   (select count(*) from scenario_site_now n where n.scenario_id = s.id and n.role = 'HUB') hubs,
                   (select count(*) from scenario_site_now n where n.scenario_id = s.id and n.role = 'LINKED') linked,
                   (select count(*) from scenario_site_now n where n.scenario_id = s.id and n.role = 'TARGET') targets,
                   (select count(*) from scenario_step t where t.scenario_id = s.id and t.undone_at is null) steps
              from scenario s join programme g on g.id = s.programme_id join account a on a.id = s.owner_id
             where (s.owner_id = :me or s.shared)
             order by\s""";

    private static final String SITES = """
            select s.*, n.role now_role, n.hub_site_id now_hub,
                   array(select c.complex_id from scenario_site_complex c where c.site_id = s.id order by c.ordinal) members
              from scenario_site s join scenario_site_now n on n.id = s.id
             where s.scenario_id = :id order by s.name, s.id
            """;

    private static final String STEPS = """
            select t.*, a.display_name by_name, u.display_name undone_by_name, n.step_id = t.id as undoable,
                   s.name site_name, s.name_en site_name_en, h.name hub_name, h.name_en hub_name_en
              from scenario_step t join scenario_site_now n on n.id = t.site_id join scenario_site s on s.id = t.site_id
              left join scenario_site h on h.id = t.hub_site_id
              join account a on a.id = t.entered_by left join account u on u.id = t.undone_by
             where t.scenario_id = :id order by t.id
            """;

    /** By what a list can be sorted, and its own order. */
    public static final Map<String, String> SORTS = Map.of(
            "title",
            "s.title",
            "programme",
            "g.code",
            "copied",
            "s.copied_on",
            "owner",
            "a.display_name",
            "steps",
            "steps",
            "changed",
            "s.changed_at");

    public static final String NEWEST_FIRST = "s.changed_at desc, s.id desc";

    private final JdbcClient jdbc;
    private final CurrentAccount account;

    ScenarioQueries(JdbcClient jdbc, CurrentAccount account) {
        this.jdbc = jdbc;
        this.account = account;
    }

    /**
     * Every scenario that the account may know of.
     *
     * @param orderBy an order built of {@link #SORTS}
     */
    public List<ScenarioRow> all(String orderBy) {
        return jdbc.sql(LIST + orderBy)
                .param("me", account.require())
                .query((row, number) -> row(row))
                .list();
    }

    /**
     * A scenario as it stands.
     *
     * @throws NotFound where there is none, or it is somebody else's and not shared
     */
    public Scenario find(long id) {
        List<ScenarioSite> sites = jdbc.sql(SITES)
                .param("id", id)
                .query((row, number) -> site(row))
                .list();
        List<ScenarioStep> steps = jdbc.sql(STEPS)
                .param("id", id)
                .query((row, number) -> step(row))
                .list();
        Optional<Scenario> found = jdbc.sql("""
                        select s.*, g.code programme, a.display_name owner_name, s.owner_id = :me mine
                          from scenario s join programme g on g.id = s.programme_id join account a on a.id = s.owner_id
                         where s.id = :id and\s""" + MINE_OR_SHARED)
                .param("id", id)
                .param("me", account.require())
                .query((row, number) -> scenario(row, sites, steps))
                .optional();
        return found.orElseThrow(() -> new NotFound("scenario", id));
    }

    private static ScenarioRow row(ResultSet row) throws SQLException {
        return new ScenarioRow(
                row.getLong("id"),
                row.getString("title"),
                row.getString("programme"),
                copied(row),
                row.getString("owner_name"),
                row.getBoolean("shared"),
                ScenarioState.valueOf(row.getString("state")),
                row.getInt("hubs"),
                row.getInt("linked"),
                row.getInt("targets"),
                row.getInt("steps"),
                instant(row, "changed_at"));
    }

    private static Scenario scenario(ResultSet row, List<ScenarioSite> sites, List<ScenarioStep> steps)
            throws SQLException {
        return new Scenario(
                row.getLong("id"),
                row.getLong("programme_id"),
                row.getString("programme"),
                row.getString("title"),
                row.getString("note"),
                copied(row),
                row.getBoolean("shared"),
                ScenarioState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("owner_name"),
                row.getBoolean("mine"),
                instant(row, "entered_at"),
                sites.stream().filter(site -> !site.neverWas()).toList(),
                steps);
    }

    private static ScenarioSite site(ResultSet row) throws SQLException {
        return new ScenarioSite(
                row.getLong("id"),
                row.getObject("designation_id", Long.class),
                row.getString("name"),
                row.getString("name_en"),
                row.getBoolean("sample"),
                row.getBoolean("hub_unknown"),
                row.getBoolean("ground_unknown"),
                standing(row.getString("copied_role"), row.getObject("copied_hub_id", Long.class)),
                standing(row.getString("now_role"), row.getObject("now_hub", Long.class)),
                Arrays.asList((Long[]) row.getArray("members").getArray()));
    }

    private static ScenarioStep step(ResultSet row) throws SQLException {
        String role = row.getString("role");
        Long hub = row.getObject("hub_site_id", Long.class);
        Integer undone = row.getObject("undone_version", Integer.class);
        return new ScenarioStep(
                row.getLong("id"),
                new Named(row.getLong("site_id"), row.getString("site_name"), row.getString("site_name_en")),
                StepKind.valueOf(row.getString("kind")),
                role == null ? null : DesignationRole.valueOf(role),
                hub == null ? null : new Named(hub, row.getString("hub_name"), row.getString("hub_name_en")),
                row.getInt("version"),
                row.getString("by_name"),
                instant(row, "entered_at"),
                row.getString("undone_by_name"),
                undone == null ? null : instant(row, "undone_at"),
                undone == null ? row.getInt("version") : undone,
                row.getBoolean("undoable"));
    }

    private static @Nullable Standing standing(@Nullable String role, @Nullable Long hub) {
        return role == null ? null : new Standing(DesignationRole.valueOf(role), hub);
    }

    private static AsOf copied(ResultSet row) throws SQLException {
        return new AsOf(row.getObject("copied_on", LocalDate.class), row.getObject("copied_known", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
