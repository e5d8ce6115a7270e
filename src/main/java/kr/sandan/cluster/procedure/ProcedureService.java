package kr.sandan.cluster.procedure;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.sandan.cluster.ChangeCluster;
import kr.sandan.cluster.ClusterChange;
import kr.sandan.cluster.ClusterContent;
import kr.sandan.cluster.ClusterEntry;
import kr.sandan.cluster.ClusterService;
import kr.sandan.cluster.ClusterTopic;
import kr.sandan.cluster.ClusterTopic.Standing;
import kr.sandan.cluster.Clusters;
import kr.sandan.cluster.procedure.ProcedureStage.DecisionKind;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of procedures and cases. */
@Service
@Transactional
public class ProcedureService {

    /** Beyond every date of an act, so that an act is judged by all that was entered before it. */
    private static final LocalDate EVER = LocalDate.of(2999, 12, 31);

    private final Procedures procedures;
    private final ClusterService service;
    private final Clusters clusters;
    private final ProcedureWriter writer;
    private final CurrentAccount account;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final SentForms sentForms;

    ProcedureService(
            Procedures procedures,
            ClusterService service,
            Clusters clusters,
            ProcedureWriter writer,
            CurrentAccount account,
            Clock clock,
            JdbcClient jdbc,
            SentForms sentForms) {
        this.procedures = procedures;
        this.service = service;
        this.clusters = clusters;
        this.writer = writer;
        this.account = account;
        this.clock = clock;
        this.jdbc = jdbc;
        this.sentForms = sentForms;
    }

    /**
     * Enters a procedure; the same form sent again enters nothing.
     *
     * @return its number
     */
    public long enter(ProcedureTemplate said, String submissionKey) {
        sentForms.require(submissionKey);
        return writer.entered(submissionKey).orElseGet(() -> writer.template(said, submissionKey, by(), now()));
    }

    /** Says since when a condition is in force, as precisely as its source does. */
    public void putInForce(long templateId, long conditionId, PartialDate since, long sourceId) {
        int changed = jdbc.sql("""
                        update procedure_condition set in_force_on = ?, force_precision = ?, source_id = ?
                         where id = ? and in_force_on is null
                           and stage_id in (select id from procedure_stage where template_id = ?)
                        """)
                .params(since.date(), since.precision().name(), sourceId, conditionId, templateId)
                .update();
        if (changed == 0) throw new RuleBroken("inForce", "procedure.condition.known");
    }

    /**
     * Sends a cluster on its way; one that is on it already stays so.
     *
     * @return number of the case
     */
    public long start(long clusterId, long templateId) {
        ClusterEntry cluster =
                clusters.find(clusterId, AsOf.today(clock)).orElseThrow(() -> new NotFound("cluster", clusterId));
        boolean fits = procedures
                .find(templateId)
                .filter(one -> one.programmeId() == cluster.life().programmeId())
                .isPresent();
        if (!fits) throw new RuleBroken("template", "procedure.template.other");
        return writer.start(clusterId, templateId, by(), now());
    }

    /**
     * Records what was done. A notice that is passed designates the cluster from its day on.
     *
     * @param version of the case that the person saw
     * @throws StaleEdit where somebody else recorded something meanwhile: then one of both has decided
     * @throws RuleBroken where it cannot have been done
     */
    public void record(long caseId, int version, Act act) {
        int seen = jdbc.sql("select version from procedure_case where id = ? for update")
                .param(caseId)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("case", caseId));
        if (seen != version) throw new StaleEdit("case", caseId);
        if (act.kind() != Act.Kind.PLAN
                && act.on().lastDay().isAfter(AsOf.today(clock).valid()))
            throw new RuleBroken("on", "procedure.on.future");
        ProcedureCase held = procedures.findCase(caseId, new AsOf(EVER, EVER)).orElseThrow();
        List<Act> acts = new ArrayList<>(
                held.entries().stream().map(ProcedureCase.Entry::act).toList());
        acts.add(act);
        Course.of(held.template().stages(), acts);
        writer.act(caseId, acts.size(), act, by(), now());
        boolean designates = act.kind() == Act.Kind.PASS
                && held.template().stage(act.stage()).decision() == DecisionKind.NOTICE;
        if (designates) designate(held.clusterId(), act);
    }

    private void designate(long clusterId, Act notice) {
        ClusterEntry cluster = clusters.find(clusterId, AsOf.today(clock)).orElseThrow();
        String designated = Standing.DESIGNATED.name();
        boolean already = cluster.life()
                .at(ClusterTopic.STANDING, notice.on().lastDay())
                .filter(said -> designated.equals(said.choice()))
                .isPresent();
        if (already) return;
        String reason = notice.detail() == null ? notice.on().toString() : notice.detail();
        service.change(new ChangeCluster(
                clusterId,
                cluster.life().version(),
                new ClusterChange.State(
                        ClusterContent.choice(ClusterTopic.STANDING, designated), Span.since(notice.on())),
                new Provenance(notice.sourceId(), null, reason),
                UUID.randomUUID().toString()));
    }

    private @Nullable Long by() {
        return account.id().isPresent() ? account.id().getAsLong() : null;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
