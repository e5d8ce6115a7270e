package kr.sandan.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.Qualifier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything ever said of one thing that is aimed at. */
@Service
@Transactional(readOnly = true)
public class TargetHistory {

    private static final String ENTRIES = """
        select true as goal, make_date(g.year, 1, 1) as period_on, 'YEAR' as period_precision, g.value, g.qualifier,
               g.baseline, g.baseline_on, g.baseline_precision, g.claim_id, g.known_from, g.superseded_at, g.source_id,
               g.reason, a.display_name, g.id
          from target_goal g left join account a on a.id = g.entered_by
         where g.line_id = :line and g.known_from < :until
        union all
        select false, t.period_on, t.period_precision, t.value, t.qualifier, null, null, null, null, t.known_from,
               t.superseded_at, t.source_id, t.reason, a.display_name, t.id
          from target_actual t left join account a on a.id = t.entered_by
         where t.line_id = :line and t.known_from < :until
         order by period_on desc, goal desc, known_from desc, id desc
        """;

    private final JdbcClient jdbc;

    TargetHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is aimed at, and how often it was changed. */
    public record Line(long id, TargetKey key, int version) {}

    /**
     * A target or an actual as it was said.
     *
     * @param goal whether it is a target
     * @param period the year or month
     * @param supersededAt when something else took its place, null while nothing has
     */
    public record Entry(
            boolean goal,
            PartialDate period,
            BigDecimal value,
            @Nullable Qualifier qualifier,
            @Nullable BigDecimal baseline,
            @Nullable PartialDate baselineOn,
            @Nullable Long claimId,
            Instant knownFrom,
            @Nullable Instant supersededAt,
            long sourceId,
            @Nullable String reason,
            @Nullable String enteredBy) {}

    public Optional<Line> line(long id) {
        return jdbc.sql("select *, id as line_id from target_line where id = ?")
                .param(id)
                .query((row, number) -> new Line(row.getLong("line_id"), TargetQueries.key(row), row.getInt("version")))
                .optional();
    }

    /** Targets and actuals known by the end of a day, those of a year together, the last said first. */
    public List<Entry> entries(long line, AsOf asOf) {
        return jdbc.sql(ENTRIES)
                .param("line", line)
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> new Entry(
                        row.getBoolean("goal"),
                        Objects.requireNonNull(PartialDate.of(row, "period_on", "period_precision")),
                        row.getBigDecimal("value"),
                        TargetQueries.qualifier(row.getString("qualifier")),
                        row.getBigDecimal("baseline"),
                        PartialDate.of(row, "baseline_on", "baseline_precision"),
                        row.getObject("claim_id", Long.class),
                        Objects.requireNonNull(PartReader.instant(row, "known_from")),
                        PartReader.instant(row, "superseded_at"),
                        row.getLong("source_id"),
                        row.getString("reason"),
                        row.getString("display_name")))
                .list();
    }
}
