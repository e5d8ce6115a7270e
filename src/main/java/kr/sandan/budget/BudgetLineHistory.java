package kr.sandan.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.sandan.budget.BudgetLines.Line;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that was ever said of one line, by whom and when, and what became of its money. */
@Service
@Transactional(readOnly = true)
public class BudgetLineHistory {

    private static final String SAID = """
            select %s, v.kind as version_kind, v.ordinal, e.stated_unit, e.known_from,
                   case when e.superseded_at < :until then e.superseded_at end as superseded_at,
                   b.kind as batch_kind, b.reason, b.entered_at, person.display_name,
                   ended.kind as ended_kind, ended.load_id as ended_load, ended.reason as ended_reason, ender.display_name as ended_by
              from budget_entry e %s
              left join account person on person.id = b.entered_by
              left join budget_batch ended on ended.id = e.superseded_by and e.superseded_at < :until
              left join account ender on ender.id = ended.entered_by
             where e.line_id = :line and e.known_from < :until
             order by e.known_from desc, e.id desc
            """.formatted(BudgetLines.COLUMNS, BudgetLines.JOINED);

    private static final String MOVED = """
            select m.id, m.kind, m.decided_on, m.basis, m.approver, l.amount_krw, m.superseded_at < :until as withdrawn
              from budget_movement_line l join budget_movement m on m.id = l.movement_id
             where l.line_id = :line and m.known_from < :until
             order by m.decided_on, m.id
            """;

    private static final String EXECUTED = """
            select max(month) as month, coalesce(sum(granted_krw), 0) as granted, coalesce(sum(spent_krw), 0) as spent,
                   coalesce(sum(carried_krw), 0) as carried, coalesce(sum(unspent_krw), 0) as unspent,
                   coalesce(sum(returned_krw), 0) as returned
              from budget_execution
             where line_id = :line and known_from < :until and (superseded_at is null or superseded_at >= :until)
            """;

    private final JdbcClient jdbc;

    BudgetLineHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line, whatever is said of it. */
    public record Identity(long id, long programmeId, int year, String code) {}

    public Optional<Identity> find(int year, String code) {
        return jdbc.sql("select id, programme_id from budget_line where fiscal_year = ? and code = ?")
                .params(year, code)
                .query((row, number) -> new Identity(row.getLong("id"), row.getLong("programme_id"), year, code))
                .optional();
    }

    /**
     * What a version gave to the line.
     *
     * @param unit in which it was written
     * @param knownFrom since when it counts as known
     * @param batch how it came in
     * @param end how it ended, or null where it holds
     */
    public record Said(
            Line line,
            VersionKind kind,
            int ordinal,
            MoneyUnit unit,
            Instant knownFrom,
            Batch batch,
            @Nullable End end) {}

    /** How something came in: by a load, by hand or from a source, with the reason, the person and the moment of its entry. */
    public record Batch(
            String kind, @Nullable String reason, @Nullable String by, Instant enteredAt) {}

    /** When and how something ended. */
    public record End(
            Instant at,
            @Nullable String kind,
            @Nullable Long loadId,
            @Nullable String reason,
            @Nullable String by) {}

    /** All that was said of it and known until a day, the newest first. */
    public List<Said> said(long line, AsOf asOf) {
        return jdbc.sql(SAID)
                .param("line", line)
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> said(row))
                .list();
    }

    /** What each version gives to it, the one in force last. */
    public static List<Said> versions(List<Said> all) {
        return all.stream()
                .filter(one -> one.end() == null)
                .sorted(Comparator.comparing(Said::kind).thenComparing(Said::ordinal))
                .toList();
    }

    private static Said said(ResultSet row) throws SQLException {
        Instant ended = instant(row, "superseded_at");
        return new Said(
                BudgetLines.line(row),
                VersionKind.valueOf(row.getString("version_kind")),
                row.getInt("ordinal"),
                MoneyUnit.valueOf(row.getString("stated_unit")),
                Objects.requireNonNull(instant(row, "known_from")),
                new Batch(
                        row.getString("batch_kind"),
                        row.getString("reason"),
                        row.getString("display_name"),
                        Objects.requireNonNull(instant(row, "entered_at"))),
                ended == null
                        ? null
                        : new End(
                                ended,
                                row.getString("ended_kind"),
                                row.getObject("ended_load", Long.class),
                                row.getString("ended_reason"),
                                row.getString("ended_by")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Money moved to the line or, below nothing, away from it. */
    public record Moved(
            long id, String kind, LocalDate decidedOn, String basis, String approver, long won, boolean withdrawn) {}

    /** The documents that moved its money, in their order. */
    public List<Moved> moved(long line, AsOf asOf) {
        return jdbc.sql(MOVED)
                .param("line", line)
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> new Moved(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("basis"),
                        row.getString("approver"),
                        row.getLong("amount_krw"),
                        row.getBoolean("withdrawn")))
                .list();
    }

    /**
     * What became of its money until the last month told of, in won.
     *
     * @param month the first day of that month, or null where nobody told of any
     */
    public record Executed(
            @Nullable LocalDate month, long granted, long spent, long carried, long unspent, long returned) {}

    public Executed executed(long line, AsOf asOf) {
        return jdbc.sql(EXECUTED)
                .param("line", line)
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> new Executed(
                        row.getObject("month", LocalDate.class),
                        row.getLong("granted"),
                        row.getLong("spent"),
                        row.getLong("carried"),
                        row.getLong("unspent"),
                        row.getLong("returned")))
                .single();
    }
}
