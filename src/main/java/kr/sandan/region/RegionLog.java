package kr.sandan.region;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes of the codes as they were made, one after another. */
@Component
class RegionLog {

    private final JdbcClient jdbc;
    private final CurrentAccount account;

    RegionLog(JdbcClient jdbc, CurrentAccount account) {
        this.jdbc = jdbc;
        this.account = account;
    }

    /** Lets no other change in until the transaction ends. */
    long lockRevision() {
        return jdbc.sql("select revision from region_revision for update")
                .query(Long.class)
                .single();
    }

    /** The change that a form or a load made, taken back or not. */
    Optional<Long> find(String submissionKey) {
        return jdbc.sql("select id from region_change where submission_key = :key")
                .param("key", submissionKey)
                .query(Long.class)
                .optional();
    }

    /** @return number of the change */
    long add(ChangeRegions change, List<RegionStep> steps, OffsetDateTime at, @Nullable Long takesBack) {
        long id = insert(change, summary(steps), at, takesBack);
        Set<String> codes = new LinkedHashSet<>();
        for (RegionStep step : steps) {
            if (!(step instanceof RegionStep.Introduce)) codes.add(step.code());
            if (step instanceof RegionStep.Follow follow) codes.add(follow.successor());
        }
        for (String code : codes) {
            jdbc.sql("insert into region_change_code (change_id, code) values (:change, :code)")
                    .param("change", id)
                    .param("code", code)
                    .update();
        }
        return id;
    }

    private long insert(ChangeRegions change, String summary, OffsetDateTime at, @Nullable Long takesBack) {
        long revision = jdbc.sql("update region_revision set revision = revision + 1 returning revision")
                .query(Long.class)
                .single();
        OptionalLong by = account.id();
        return jdbc.sql("""
                        insert into region_change (kind, effective_on, reason, source, summary, revision,
                                                   submission_key, entered_by, entered_at, takes_back)
                        values (:kind, :day, :reason, :source, :summary, :revision, :key, :by, :at, :takesBack)
                        returning id""")
                .param("kind", change.kind().name())
                .param("day", change.effectiveOn())
                .param("reason", change.reason().strip())
                .param("source", change.source().strip())
                .param("summary", summary)
                .param("revision", revision)
                .param("key", change.submissionKey())
                .param("by", by.isPresent() ? by.getAsLong() : null)
                .param("at", at)
                .param("takesBack", takesBack)
                .query(Long.class)
                .single();
    }

    /** The changes made so far, newest first. */
    List<RegionChangeRow> rows() {
        return jdbc.sql("""
                        select id, kind, effective_on, summary, reason, source, entered_at, submission_key
                        from region_change order by id desc""")
                .query((row, number) -> new RegionChangeRow(
                        row.getLong("id"),
                        ChangeRegions.Kind.valueOf(row.getString("kind")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("summary"),
                        row.getString("reason"),
                        row.getString("source"),
                        row.getTimestamp("entered_at")
                                .toInstant()
                                .atZone(AsOf.ZONE)
                                .toLocalDate(),
                        row.getString("submission_key")))
                .list();
    }

    RegionChangeRow row(long id) {
        return rows().stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }

    private static String summary(List<RegionStep> steps) {
        return steps.stream().map(RegionLog::inShort).collect(Collectors.joining(" "));
    }

    private static String inShort(RegionStep step) {
        if (step instanceof RegionStep.Open open) return "+" + open.code();
        if (step instanceof RegionStep.Close close) return "-" + close.code();
        if (step instanceof RegionStep.Rename rename)
            return rename.code() + "=" + rename.names().name();
        if (step instanceof RegionStep.Follow follow) return follow.code() + "→" + follow.successor();
        if (step instanceof RegionStep.Introduce introduce)
            return "+" + introduce.code() + "=" + introduce.name() + introduce.until();
        if (step instanceof RegionStep.Expire expire) return "-" + expire.code();
        RegionStep.Assign assign = (RegionStep.Assign) step;
        return assign.code() + "∈" + assign.scheme() + ":" + assign.region();
    }
}
