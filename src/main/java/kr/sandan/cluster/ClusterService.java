package kr.sandan.cluster;

import java.util.List;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.programme.Span;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of what is held of a cluster. What is new counts as known since its source was public. */
@Service
@Transactional
public class ClusterService {

    private final ClusterReader reader;
    private final ClusterWriter writer;
    private final SourceQueries sources;
    private final JdbcClient jdbc;

    ClusterService(ClusterReader reader, ClusterWriter writer, SourceQueries sources, JdbcClient jdbc) {
        this.reader = reader;
        this.writer = writer;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /**
     * Enters a cluster.
     *
     * @return its number
     */
    public long open(OpenCluster command) {
        if (!writer.takes(command.submissionKey())) return writer.enteredWith(command.submissionKey());
        OpenCluster said = command.told(known(command.provenance()));
        List<ClusterContent> contents = said.contents();
        requireProgramme(said.programmeId());
        ClusterWriter.Stamp stamp = writer.stamp(said.provenance());
        long id = writer.open(said.programmeId(), said.sample(), stamp);
        Span since = Span.since(said.from());
        for (ClusterContent content : contents) {
            requireKnown(content);
            writer.say(id, new ClusterPlan.Said(content, since), stamp);
        }
        writer.remember(said.submissionKey(), id);
        return id;
    }

    /**
     * Changes what is held of a cluster.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     * @throws RuleBroken where the reason is missing or the change contradicts what is held
     */
    public void change(ChangeCluster command) {
        if (!writer.takes(command.submissionKey())) return;
        Provenance provenance = known(command.provenance());
        String reason = provenance.reason();
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "cluster.reason.required");
        if (!writer.passes(command.clusterId(), command.version())) {
            if (exists("cluster", command.clusterId())) throw new StaleEdit("cluster", command.clusterId());
            throw new NotFound("cluster", command.clusterId());
        }
        ClusterPlan plan = ClusterPlan.of(reader.held(command.clusterId()), command.change());
        plan.said().forEach(said -> requireKnown(said.content()));
        write(command.clusterId(), plan, provenance);
        writer.remember(command.submissionKey(), command.clusterId());
    }

    /** Nothing supersedes backwards: what takes the place of something known is itself known from now on. */
    private void write(long clusterId, ClusterPlan plan, Provenance provenance) {
        ClusterWriter.Stamp asStated = writer.stamp(provenance);
        boolean instead = !plan.superseded().isEmpty() || reader.supersededSince(clusterId, asStated.knownFrom());
        ClusterWriter.Stamp stamp = instead ? writer.stamp(provenance.fromNow()) : asStated;
        plan.superseded().forEach(fact -> writer.supersede(fact, stamp, plan.withdraws()));
        plan.said().forEach(said -> writer.say(clusterId, said, stamp));
    }

    private Provenance known(Provenance provenance) {
        Citation source = sources.sources(List.of(provenance.sourceId())).get(provenance.sourceId());
        if (source == null) throw new RuleBroken("sourceId", "cluster.source.required");
        return new Provenance(source.id(), source.knownFrom(), provenance.reason());
    }

    private void requireProgramme(long id) {
        if (!exists("programme", id)) throw new RuleBroken("programmeId", "cluster.programme.required");
    }

    private void requireKnown(ClusterContent content) {
        Long complex = content.complexId();
        if (complex != null && !exists("complex", complex)) throw new RuleBroken("complexId", "cluster.fact.node");
        if (content.provinceCode() == null) return;
        boolean province = jdbc.sql("select exists (select from province where code = ?)")
                .param(content.provinceCode())
                .query(Boolean.class)
                .single();
        if (!province) throw new RuleBroken("provinceCode", "cluster.fact.province");
    }

    private boolean exists(String table, long id) {
        return jdbc.sql("select exists (select from " + table + " where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
