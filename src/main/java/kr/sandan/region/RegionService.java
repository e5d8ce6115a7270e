package kr.sandan.region;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import kr.sandan.platform.Affected;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of provinces, counties and schemes: previewed, then made from a stated day on. */
@Service
public class RegionService {

    private final RegionQueries queries;
    private final RegionReader reader;
    private final RegionWriter writer;
    private final List<AffectedByRegion> affected;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;

    RegionService(
            RegionQueries queries,
            RegionReader reader,
            RegionWriter writer,
            List<AffectedByRegion> affected,
            CurrentAccount account,
            JdbcClient jdbc,
            Clock clock) {
        this.queries = queries;
        this.reader = reader;
        this.writer = writer;
        this.affected = affected;
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a change would do; nothing is written.
     *
     * @throws RuleBroken where it contradicts the history or itself
     */
    @Transactional(readOnly = true)
    public RegionPreview preview(ChangeRegions change) {
        RegionHistory history = reader.read();
        checkWords(change);
        RegionPlan plan = RegionPlan.of(history, change.effectiveOn(), change.steps());
        List<Affected> lines = affected.stream()
                .flatMap(module -> module.affectedBy(plan.codes(), change.effectiveOn()).stream())
                .toList();
        return new RegionPreview(plan, lines, history.revision());
    }

    /**
     * Makes a change. The same form sent twice changes nothing the second time.
     *
     * @throws StaleEdit where something was changed since the administrator saw the preview
     * @throws RuleBroken where it contradicts the history or itself
     */
    @Transactional
    public void apply(ChangeRegions change) {
        long current = jdbc.sql("select revision from region_revision for update")
                .query(Long.class)
                .single();
        if (alreadyMade(change.submissionKey())) return;
        if (current != change.revision()) throw new StaleEdit("region revision", change.revision());
        checkWords(change);
        RegionPlan plan = RegionPlan.of(reader.read(), change.effectiveOn(), change.steps());
        writer.write(plan, basis(change), change.source());
        record(change, plan, current + 1);
        queries.forgetAfterCommit();
    }

    /** The changes made so far, newest first. */
    public List<RegionChangeRow> changes() {
        return jdbc.sql("""
                        select kind, effective_on, summary, reason, source, entered_at
                        from region_change order by id desc""")
                .query((row, number) -> new RegionChangeRow(
                        ChangeRegions.Kind.valueOf(row.getString("kind")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("summary"),
                        row.getString("reason"),
                        row.getString("source"),
                        row.getTimestamp("entered_at")
                                .toInstant()
                                .atZone(AsOf.ZONE)
                                .toLocalDate()))
                .list();
    }

    private static void checkWords(ChangeRegions change) {
        if (change.reason().isBlank()) throw new RuleBroken("reason", "region.change.reason-missing");
        if (change.source().isBlank()) throw new RuleBroken("source", "region.change.source-missing");
    }

    private static RegionBasis basis(ChangeRegions change) {
        return change.kind() == ChangeRegions.Kind.OFFICIAL_FILE
                ? RegionBasis.OFFICIAL_FILE
                : RegionBasis.ADMINISTRATOR;
    }

    private boolean alreadyMade(String submissionKey) {
        return jdbc.sql("select exists (select from region_change where submission_key = :key)")
                .param("key", submissionKey)
                .query(Boolean.class)
                .single();
    }

    private void record(ChangeRegions change, RegionPlan plan, long revision) {
        jdbc.sql("update region_revision set revision = :revision")
                .param("revision", revision)
                .update();
        OptionalLong by = account.id();
        jdbc.sql("""
                        insert into region_change (kind, effective_on, reason, source, summary, revision,
                                                   submission_key, entered_by, entered_at)
                        values (:kind, :day, :reason, :source, :summary, :revision, :key, :by, :at)""")
                .param("kind", change.kind().name())
                .param("day", change.effectiveOn())
                .param("reason", change.reason().strip())
                .param("source", change.source().strip())
                .param("summary", summary(plan))
                .param("revision", revision)
                .param("key", change.submissionKey())
                .param("by", by.isPresent() ? by.getAsLong() : null)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static String summary(RegionPlan plan) {
        return plan.steps().stream().map(RegionService::inShort).collect(Collectors.joining(" "));
    }

    private static String inShort(RegionStep step) {
        if (step instanceof RegionStep.Open open) return "+" + open.code();
        if (step instanceof RegionStep.Close close) return "-" + close.code();
        if (step instanceof RegionStep.Rename rename)
            return rename.code() + "=" + rename.names().name();
        if (step instanceof RegionStep.Follow follow) return follow.code() + "→" + follow.successor();
        RegionStep.Assign assign = (RegionStep.Assign) step;
        return assign.code() + "∈" + assign.scheme() + ":" + assign.region();
    }
}
