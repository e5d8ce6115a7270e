package kr.sandan.cluster.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.cluster.procedure.ProcedureCase.Entry;
import kr.sandan.cluster.procedure.ProcedureStage.DecisionKind;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out procedures, and cases as they stood on a day. */
@Service
@Transactional(readOnly = true)
public class Procedures {

    /** What was done, with whether its source was public or it was entered by a day. */
    private static final String ACTS = """
        select a.*, p.display_name,
               s.known_on <= :known or a.entered_at < :until as known
          from procedure_act a join source_document s on s.id = a.source_id
          left join account p on p.id = a.entered_by
         where a.case_id = :case order by a.ordinal
        """;

    private final JdbcClient jdbc;

    Procedures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every procedure, by programme and name. */
    public List<ProcedureTemplate> all() {
        return templates(null);
    }

    public Optional<ProcedureTemplate> find(long id) {
        return templates(id).stream().findFirst();
    }

    /** The cases of a cluster, as they stood on a day. */
    public List<ProcedureCase> of(long clusterId, AsOf asOf) {
        return cases("c.cluster_id = :id", clusterId, asOf);
    }

    /** One case as it stood on a day. */
    public Optional<ProcedureCase> findCase(long id, AsOf asOf) {
        return cases("c.id = :id", id, asOf).stream().findFirst();
    }

    private List<ProcedureTemplate> templates(@Nullable Long id) {
        Map<Long, List<Condition>> conditions = new HashMap<>();
        jdbc.sql("select * from procedure_condition order by id").query(row -> {
            conditions
                    .computeIfAbsent(row.getLong("stage_id"), stage -> new ArrayList<>())
                    .add(condition(row));
        });
        Map<Long, List<ProcedureStage>> stages = new HashMap<>();
        jdbc.sql("select * from procedure_stage order by template_id, ordinal").query(row -> {
            stages.computeIfAbsent(row.getLong("template_id"), template -> new ArrayList<>())
                    .add(stage(row, conditions.getOrDefault(row.getLong("id"), List.of())));
        });
        return jdbc.sql("""
                        select * from procedure_template where cast(:id as bigint) is null or id = :id
                         order by programme_id, name, id
                        """)
                .param("id", id)
                .query((row, number) -> new ProcedureTemplate(
                        row.getLong("id"),
                        row.getLong("programme_id"),
                        row.getString("name"),
                        row.getString("name_en"),
                        PartialDate.of(row, "valid_from", "from_precision"),
                        stages.getOrDefault(row.getLong("id"), List.of()),
                        row.getLong("source_id")))
                .list();
    }

    private static Condition condition(ResultSet row) throws SQLException {
        return new Condition(
                row.getLong("id"),
                row.getString("name"),
                row.getString("name_en"),
                PartialDate.of(row, "in_force_on", "force_precision"),
                row.getLong("source_id"));
    }

    private static ProcedureStage stage(ResultSet row, List<Condition> conditions) throws SQLException {
        return new ProcedureStage(
                row.getInt("ordinal"),
                row.getString("name"),
                row.getString("name_en"),
                row.getObject("body_id", Long.class),
                row.getString("body"),
                row.getString("body_en"),
                DecisionKind.valueOf(row.getString("decision")),
                Arrays.asList((String[]) row.getArray("papers").getArray()),
                conditions);
    }

    private List<ProcedureCase> cases(String which, long id, AsOf asOf) {
        record Row(long id, long clusterId, long templateId, int version) {}
        List<Row> rows = jdbc.sql("select * from procedure_case c where " + which + " order by c.id")
                .param("id", id)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getLong("cluster_id"),
                        row.getLong("template_id"),
                        row.getInt("version")))
                .list();
        return rows.stream()
                .map(row -> {
                    ProcedureTemplate template = find(row.templateId()).orElseThrow();
                    List<Entry> entries = entries(row.id(), asOf);
                    List<Act> acts = entries.stream().map(Entry::act).toList();
                    return new ProcedureCase(
                            row.id(),
                            row.clusterId(),
                            template,
                            row.version(),
                            entries,
                            Course.of(template.stages(), acts));
                })
                .toList();
    }

    private record Seen(Entry entry, boolean known) {

        Act act() {
            return entry.act();
        }

        boolean plan() {
            return act().kind() == Act.Kind.PLAN;
        }
    }

    /** Plans as far as they are known; what was done, up to the last act that was surely done by the day. */
    private List<Entry> entries(long caseId, AsOf asOf) {
        List<Seen> acts = acts(caseId, asOf);
        int last = -1;
        for (int at = 0; at < acts.size(); at++) {
            Seen one = acts.get(at);
            if (one.plan()) continue;
            if (!one.known()) break;
            if (!one.act().on().lastDay().isAfter(asOf.valid())) last = at;
        }
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < acts.size(); at++)
            if (acts.get(at).plan() ? acts.get(at).known() : at <= last)
                entries.add(acts.get(at).entry());
        return entries;
    }

    private List<Seen> acts(long caseId, AsOf asOf) {
        return jdbc.sql(ACTS)
                .param("case", caseId)
                .param("known", asOf.known())
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> new Seen(
                        new Entry(
                                act(row),
                                row.getString("display_name"),
                                row.getObject("entered_at", OffsetDateTime.class)
                                        .toInstant()),
                        row.getBoolean("known")))
                .list();
    }

    private static Act act(ResultSet row) throws SQLException {
        Integer inFavour = row.getObject("votes_for", Integer.class);
        return new Act(
                Act.Kind.valueOf(row.getString("kind")),
                row.getInt("stage"),
                new PartialDate(
                        row.getDate("done_on").toLocalDate(),
                        PartialDate.Precision.valueOf(row.getString("done_precision"))),
                row.getString("detail"),
                row.getObject("back_to", Integer.class),
                inFavour == null
                        ? null
                        : new Votes(
                                inFavour,
                                row.getInt("votes_against"),
                                row.getInt("votes_abstain"),
                                row.getInt("members")),
                row.getString("reason"),
                row.getLong("source_id"));
    }
}
