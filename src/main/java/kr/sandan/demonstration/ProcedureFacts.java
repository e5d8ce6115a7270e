package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.sandan.cluster.procedure.Act;
import kr.sandan.cluster.procedure.Condition;
import kr.sandan.cluster.procedure.ProcedureService;
import kr.sandan.cluster.procedure.ProcedureStage;
import kr.sandan.cluster.procedure.ProcedureStage.DecisionKind;
import kr.sandan.cluster.procedure.ProcedureTemplate;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.start.Preparation;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which stages innovation clusters were designated, and the way that sources tell of one of them. */
@Component
@Profile("demonstration")
@Order(DemonstrationLoader.ORDER + 10)
class ProcedureFacts implements Preparation {

    private static final String KEY = "procedures.csv ";

    private final LoadedFacts loaded;
    private final Provenances provenances;
    private final ProcedureService procedures;
    private final JdbcClient jdbc;

    ProcedureFacts(LoadedFacts loaded, Provenances provenances, ProcedureService procedures, JdbcClient jdbc) {
        this.loaded = loaded;
        this.provenances = provenances;
        this.procedures = procedures;
        this.jdbc = jdbc;
    }

    @Override
    public void prepare() {
        loaded.once("procedures.csv", this::loadProcedures);
        loaded.once("procedure_acts.csv", this::loadActs);
    }

    private void loadProcedures() {
        Provenances.Known known = provenances.read();
        Map<String, List<ProcedureStage>> stages = new HashMap<>();
        for (NamedCsvRecord row : FactFile.named("procedure_stages.csv").rows()) {
            List<ProcedureStage> before = stages.computeIfAbsent(row.getField("procedure"), key -> new ArrayList<>());
            before.add(stage(row, before.size() + 1, known));
        }
        for (NamedCsvRecord row : FactFile.named("procedures.csv").rows())
            procedures.enter(
                    new ProcedureTemplate(
                            0,
                            number("select id from programme where code = ?", row.getField("programme")),
                            row.getField("name"),
                            optional(row, "name_en"),
                            optional(row, "from", PartialDate::parse),
                            Objects.requireNonNull(stages.get(row.getField("key"))),
                            known.of(row.getField("source")).sourceId()),
                    KEY + row.getField("key"));
    }

    private ProcedureStage stage(NamedCsvRecord row, int ordinal, Provenances.Known known) {
        List<Condition> conditions = FactFile.named("procedure_conditions.csv").rows().stream()
                .filter(one -> one.getField("procedure").equals(row.getField("procedure"))
                        && one.getField("stage").equals(String.valueOf(ordinal)))
                .map(one -> new Condition(
                        0,
                        one.getField("name"),
                        optional(one, "name_en"),
                        optional(one, "in_force", PartialDate::parse),
                        known.of(one.getField("source")).sourceId()))
                .toList();
        return new ProcedureStage(
                ordinal,
                row.getField("name"),
                optional(row, "name_en"),
                optional(row, "body_code", code -> number("select id from public_body where code = ?", code)),
                optional(row, "body"),
                optional(row, "body_en"),
                DecisionKind.valueOf(row.getField("decision")),
                FactFile.several(row, "papers"),
                conditions);
    }

    private void loadActs() {
        Provenances.Known known = provenances.read();
        for (NamedCsvRecord row : FactFile.named("procedure_acts.csv").rows()) {
            long cluster = number(
                    "select cluster_id from cluster_submission where submission_key = ?",
                    "clusters.csv " + row.getField("cluster"));
            long template = number(
                    "select id from procedure_template where submission_key = ?", KEY + row.getField("procedure"));
            long one = procedures.start(cluster, template);
            int version = jdbc.sql("select version from procedure_case where id = ?")
                    .param(one)
                    .query(Integer.class)
                    .single();
            procedures.record(
                    one,
                    version,
                    new Act(
                            Act.Kind.valueOf(row.getField("kind")),
                            Integer.parseInt(row.getField("stage")),
                            PartialDate.parse(row.getField("on")),
                            optional(row, "detail"),
                            null,
                            null,
                            optional(row, "reason"),
                            known.of(row.getField("source")).sourceId()));
        }
    }

    private long number(String question, String code) {
        return jdbc.sql(question).param(code).query(Long.class).single();
    }
}
