package kr.sandan.cluster.procedure;

import java.sql.Timestamp;
import java.util.Optional;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of procedures and cases. */
@Component
class ProcedureWriter {

    private final JdbcClient jdbc;

    ProcedureWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> entered(String submissionKey) {
        return jdbc.sql("select id from procedure_template where submission_key = ?")
                .param(submissionKey)
                .query(Long.class)
                .optional();
    }

    long template(ProcedureTemplate said, String key, @Nullable Long by, Timestamp now) {
        PartialDate from = said.from();
        long id = jdbc.sql("""
                        insert into procedure_template (programme_id, name, name_en, valid_from, from_precision, source_id,
                            submission_key, entered_by, entered_at)
                        values (:programme, :name, :nameEn, cast(:from as date), :precision, :source, :key,
                            cast(:by as bigint), :now) returning id
                        """)
                .param("programme", said.programmeId())
                .param("name", said.name())
                .param("nameEn", said.nameEn())
                .param("from", from == null ? null : from.date())
                .param("precision", from == null ? null : from.precision().name())
                .param("source", said.sourceId())
                .param("key", key)
                .param("by", by)
                .param("now", now)
                .query(Long.class)
                .single();
        said.stages().forEach(stage -> stage(id, stage));
        return id;
    }

    private void stage(long template, ProcedureStage stage) {
        long id = jdbc.sql("""
                        insert into procedure_stage (template_id, ordinal, name, name_en, body_id, body, body_en, decision, papers)
                        values (:template, :ordinal, :name, :nameEn, cast(:bodyId as bigint), :body, :bodyEn, :decision, :papers)
                        returning id
                        """)
                .param("template", template)
                .param("ordinal", stage.ordinal())
                .param("name", stage.name())
                .param("nameEn", stage.nameEn())
                .param("bodyId", stage.bodyId())
                .param("body", stage.body())
                .param("bodyEn", stage.bodyEn())
                .param("decision", stage.decision().name())
                .param("papers", stage.papers().toArray(String[]::new))
                .query(Long.class)
                .single();
        for (Condition condition : stage.conditions()) condition(id, condition);
    }

    private void condition(long stage, Condition condition) {
        PartialDate since = condition.inForce();
        jdbc.sql("""
                        insert into procedure_condition (stage_id, name, name_en, in_force_on, force_precision, source_id)
                        values (:stage, :name, :nameEn, cast(:on as date), :precision, :source)
                        """)
                .param("stage", stage)
                .param("name", condition.name())
                .param("nameEn", condition.nameEn())
                .param("on", since == null ? null : since.date())
                .param("precision", since == null ? null : since.precision().name())
                .param("source", condition.sourceId())
                .update();
    }

    long start(long cluster, long template, @Nullable Long by, Timestamp now) {
        jdbc.sql("""
                        insert into procedure_case (cluster_id, template_id, entered_by, entered_at)
                        values (:cluster, :template, cast(:by as bigint), :now) on conflict do nothing
                        """)
                .param("cluster", cluster)
                .param("template", template)
                .param("by", by)
                .param("now", now)
                .update();
        return jdbc.sql("select id from procedure_case where cluster_id = ? and template_id = ?")
                .params(cluster, template)
                .query(Long.class)
                .single();
    }

    void act(long caseId, int ordinal, Act act, @Nullable Long by, Timestamp now) {
        Votes votes = act.votes();
        jdbc.sql("""
                        insert into procedure_act (case_id, ordinal, kind, stage, done_on, done_precision, detail, back_to,
                            votes_for, votes_against, votes_abstain, members, reason, source_id, entered_by, entered_at)
                        values (:case, :ordinal, :kind, :stage, :on, :precision, :detail, cast(:backTo as smallint),
                            cast(:for as smallint), cast(:against as smallint), cast(:abstain as smallint),
                            cast(:members as smallint), :reason, :source, cast(:by as bigint), :now)
                        """)
                .param("case", caseId)
                .param("ordinal", ordinal)
                .param("kind", act.kind().name())
                .param("stage", act.stage())
                .param("on", act.on().date())
                .param("precision", act.on().precision().name())
                .param("detail", act.detail())
                .param("backTo", act.backTo())
                .param("for", votes == null ? null : votes.inFavour())
                .param("against", votes == null ? null : votes.against())
                .param("abstain", votes == null ? null : votes.abstained())
                .param("members", votes == null ? null : votes.members())
                .param("reason", act.reason())
                .param("source", act.sourceId())
                .param("by", by)
                .param("now", now)
                .update();
        jdbc.sql("update procedure_case set version = version + 1 where id = ?")
                .param(caseId)
                .update();
    }
}
