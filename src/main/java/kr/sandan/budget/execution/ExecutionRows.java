package kr.sandan.budget.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said of each line and month, and who said so: the rows behind every figure of the execution of a year. */
@Service
@Transactional(readOnly = true)
public class ExecutionRows {

    private static final String CHOSEN = """
             from budget_execution x join budget_line l on l.id = x.line_id join budget_batch b on b.id = x.batch_id
             left join account a on a.id = b.entered_by
             left join lateral (select e.name, e.place_id from budget_entry e where e.line_id = l.id
                    order by (e.version_id = any(:versions)) desc, e.id desc limit 1) e on true
             where l.fiscal_year = :year and (cast(:programme as bigint) is null or l.programme_id = :programme)
               and x.month <= :valid and x.known_from < :until and (x.superseded_at is null or x.superseded_at >= :until)
               and (cast(:month as date) is null or x.month = :month) and (cast(:code as text) is null or l.code = :code)
               and (cast(:places as bigint[]) is null or coalesce(e.place_id, 0) = any(:places))
            """;

    private static final String ROWS = """
            select l.fiscal_year, x.*, l.code, l.programme_id, e.name, e.place_id, b.kind, b.load_id, b.source_id, b.reason,
                   b.sample, b.entered_at, a.display_name
            """ + CHOSEN + " order by x.month, l.code";

    private final JdbcClient jdbc;

    ExecutionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which rows are asked for.
     *
     * @param month of it only; null for all
     * @param code of one line only; null for all
     * @param places of lines of these places only, 0 for those without one; null for all
     */
    public record Which(
            @Nullable YearMonth month,
            @Nullable String code,
            @Nullable List<Long> places) {

        public static final Which ANY = new Which(null, null, null);
    }

    /**
     * What was said of a line and month.
     *
     * @param kind of what brought it: HAND, LOAD, SOURCE or REVERT
     * @param reason that was given for all of it
     * @param note why this figure is unlike those around it
     */
    public record Row(
            int year,
            YearMonth month,
            long programmeId,
            String code,
            String name,
            @Nullable Long placeId,
            Amounts amounts,
            String kind,
            @Nullable Long loadId,
            @Nullable Long sourceId,
            @Nullable String reason,
            @Nullable String note,
            boolean sample,
            @Nullable String enteredBy,
            Instant enteredAt) {}

    /** Every row, one after the other, by month and code. */
    public void each(ExecutionAsked asked, Which which, Consumer<Row> reader) {
        try (Stream<Row> rows = asked(ROWS, asked, which).query((row, number) -> row(row)).stream()) {
            rows.forEach(reader);
        }
    }

    public Listing<Row> page(ExecutionAsked asked, Which which, Paging paging) {
        long total = asked("select count(*)" + CHOSEN, asked, which)
                .query(Long.class)
                .single();
        List<Row> rows = asked(ROWS + " limit :size offset :offset", asked, which)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> row(row))
                .list();
        return new Listing<>(rows, total, paging);
    }

    /** What all of them amount to. */
    public Amounts sum(ExecutionAsked asked, Which which) {
        return asked("select " + ExecutionSql.SUMS + CHOSEN, asked, which)
                .query((row, number) -> Amounts.of(row))
                .single();
    }

    private StatementSpec asked(String sql, ExecutionAsked asked, Which which) {
        YearMonth month = which.month();
        List<Long> places = which.places();
        return ExecutionSql.asked(jdbc, sql, asked)
                .param("month", month == null ? null : month.atDay(1))
                .param("code", which.code())
                .param("places", places == null ? null : places.toArray(Long[]::new));
    }

    private static Row row(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new Row(
                row.getInt("fiscal_year"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("programme_id"),
                row.getString("code"),
                name == null ? row.getString("code") : name,
                row.getObject("place_id", Long.class),
                Amounts.of(row),
                Objects.requireNonNull(row.getString("kind")),
                row.getObject("load_id", Long.class),
                row.getObject("source_id", Long.class),
                row.getString("reason"),
                row.getString("note"),
                row.getBoolean("sample"),
                row.getString("display_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
