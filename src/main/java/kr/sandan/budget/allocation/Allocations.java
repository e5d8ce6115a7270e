package kr.sandan.budget.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.account.Scope;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlaces;
import kr.sandan.budget.allocation.DecideAllocation.Cell;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is allocated, as of a day and as known on a day. Whose it is, is decided in the queries. */
@Service
@Transactional(readOnly = true)
public class Allocations {

    private static final String HOLDS = """
            a.valid @> :day and a.known_from < :until and (a.superseded_at is null or a.superseded_at >= :until)
            """;

    private static final String LINES = """
            select l.*, cast(null as bigint) as office_id, l.budget_krw + l.moved_krw as won, coalesce(g.won, 0) as given
              from budget_lines_at(:year, :day, :until) l
              left join (
                select a.line_id, cast(sum(a.amount_krw) as bigint) as won from budget_allocation a
                 where a.giver_id is null and %1$s group by a.line_id) g using (line_id)
             where :everywhere and (l.budget_krw <> 0 or l.moved_krw <> 0 or g.won <> 0)
             order by l.programme_id, l.code
            """.formatted(HOLDS);

    private static final String SHARES = """
            select l.*, p.office_id, a.amount_krw as won, coalesce(g.won, 0) as given
              from budget_allocation a
              join budget_place p on p.id = a.place_id and (:everywhere or p.office_id = any(:mine))
              join budget_lines_at(:year, :day, :until) l using (line_id)
              left join (
                select a.line_id, a.giver_id, cast(sum(a.amount_krw) as bigint) as won from budget_allocation a
                 where a.giver_id is not null and %1$s group by a.line_id, a.giver_id) g
                on g.line_id = a.line_id and g.giver_id = p.office_id
             where a.giver_id is null and %1$s and (cast(:office as bigint) is null or p.office_id = :office)
             order by p.office_id, l.programme_id, l.code
            """.formatted(HOLDS);

    private static final String CELLS = """
            select a.line_id, a.place_id, a.amount_krw from budget_allocation a
             where a.line_id = any(:lines) and a.giver_id is not distinct from cast(:giver as bigint) and %s
            """.formatted(HOLDS);

    private static final String GIVEN = """
            select l.line_id, l.code, l.name, a.giver_id, a.place_id, a.amount_krw, lower(a.valid) as since
              from budget_allocation a join budget_place p on p.id = a.place_id
              join budget_lines_at(:year, :day, :until) l using (line_id)
             where %s and (:everywhere or coalesce(a.giver_id, p.office_id) = any(:mine))
               and (cast(:office as bigint) is null or coalesce(a.giver_id, p.office_id) = :office)
             order by l.programme_id, l.code, a.giver_id nulls first, p.kind, a.place_id
            """.formatted(HOLDS);

    private static final String HISTORY = """
            select d.*, a.line_id, l.code, a.giver_id, a.place_id, a.amount_krw, lower(a.valid) as since, a.known_from,
                   a.superseded_at, e.display_name
              from budget_allocation a join budget_allocation_document d on d.id = a.document_id
              join budget_line l on l.id = a.line_id
              join budget_place p on p.id = a.place_id
              left join account e on e.id = d.entered_by
             where d.fiscal_year = :year and a.known_from < :until and (cast(:line as bigint) is null or a.line_id = :line)
               and a.known_from = (select min(f.known_from) from budget_allocation f
                     where f.document_id = a.document_id and f.line_id = a.line_id and f.place_id = a.place_id)
               and (:everywhere or coalesce(a.giver_id, p.office_id) = any(:mine))
             order by d.id desc, l.code, a.id
            """;

    private final JdbcClient jdbc;
    private final BudgetPlaces places;

    Allocations(JdbcClient jdbc, BudgetPlaces places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * Money that can be allocated.
     *
     * @param office whose share it is; null for a line itself
     * @param won how much there is: of a line with what was moved
     * @param given how much of it is allocated
     */
    public record Pot(
            @Nullable Long office, long lineId, long programmeId, String code, String name, long won, long given) {

        public long free() {
            return won - given;
        }
    }

    /**
     * A share as a decision said it.
     *
     * @param giver the office that handed it on; null where it comes from the line itself
     * @param since the first day for which it was said
     * @param ended when something else was said of that day, or null while it stands
     */
    public record Said(
            long documentId,
            LocalDate decidedOn,
            String basis,
            String decidedBy,
            @Nullable String exceptionReason,
            @Nullable String exceptionBy,
            boolean sample,
            @Nullable String enteredBy,
            Instant at,
            long lineId,
            String code,
            @Nullable Long giver,
            BudgetPlace place,
            long won,
            LocalDate since,
            @Nullable Instant ended) {}

    /**
     * What a place has.
     *
     * @param giver the office that handed it on; null where it comes from the line itself
     * @param since the first day on which it has that
     */
    public record Given(
            long lineId,
            String code,
            String name,
            @Nullable Long giver,
            BudgetPlace place,
            long won,
            LocalDate since) {}

    /** The lines of a year; none for who answers for some offices only. */
    public List<Pot> lines(int year, Scope scope, AsOf asOf) {
        return scoped(jdbc.sql(LINES), year, scope, asOf)
                .query(Allocations::pot)
                .list();
    }

    /** The shares of offices that a scope covers, or of one of them. */
    public List<Pot> shares(int year, @Nullable Long office, Scope scope, AsOf asOf) {
        return scoped(jdbc.sql(SHARES), year, scope, asOf)
                .param("office", office)
                .query(Allocations::pot)
                .list();
    }

    private static StatementSpec scoped(StatementSpec sql, int year, Scope scope, AsOf asOf) {
        return sql.param("year", (short) year)
                .param("day", asOf.valid())
                .param("until", asOf.knownUntilUtc())
                .param("everywhere", scope.everywhere())
                .param("mine", scope.officeIds().toArray(Long[]::new));
    }

    private static Pot pot(ResultSet row, int number) throws SQLException {
        return new Pot(
                row.getObject("office_id", Long.class),
                row.getLong("line_id"),
                row.getLong("programme_id"),
                row.getString("code"),
                row.getString("name"),
                row.getLong("won"),
                row.getLong("given"));
    }

    /** What offices that a scope covers, or one of them, have and hand on. */
    public List<Given> given(int year, @Nullable Long office, Scope scope, AsOf asOf) {
        Map<Long, BudgetPlace> known = places.all();
        return scoped(jdbc.sql(GIVEN), year, scope, asOf)
                .param("office", office)
                .query((row, number) -> new Given(
                        row.getLong("line_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("giver_id", Long.class),
                        known.getOrDefault(row.getLong("place_id"), BudgetPlace.WHOLE),
                        row.getLong("amount_krw"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    /** What the places of some lines have, in won. */
    public Map<Cell, Long> cells(Collection<Long> lines, @Nullable Long giver, AsOf asOf) {
        Map<Long, BudgetPlace> known = places.all();
        Map<Cell, Long> cells = new HashMap<>();
        jdbc.sql(CELLS)
                .param("lines", lines.toArray(Long[]::new))
                .param("giver", giver)
                .param("day", asOf.valid())
                .param("until", asOf.knownUntilUtc())
                .query(row -> {
                    BudgetPlace place = known.getOrDefault(row.getLong("place_id"), BudgetPlace.WHOLE);
                    cells.put(new Cell(row.getLong("line_id"), place), row.getLong("amount_krw"));
                });
        return cells;
    }

    /** Every share ever said of a year, or of one of its lines, that a scope covers, the last decision first. */
    public List<Said> history(int year, @Nullable Long line, Scope scope, AsOf asOf) {
        Map<Long, BudgetPlace> known = places.all();
        return jdbc.sql(HISTORY)
                .param("year", year)
                .param("line", line)
                .param("until", asOf.knownUntilUtc())
                .param("everywhere", scope.everywhere())
                .param("mine", scope.officeIds().toArray(Long[]::new))
                .query((row, number) -> said(row, known))
                .list();
    }

    private static Said said(ResultSet row, Map<Long, BudgetPlace> known) throws SQLException {
        OffsetDateTime ended = row.getObject("superseded_at", OffsetDateTime.class);
        return new Said(
                row.getLong("id"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("basis"),
                row.getString("decided_by"),
                row.getString("exception_reason"),
                row.getString("exception_by"),
                row.getBoolean("sample"),
                row.getString("display_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getLong("line_id"),
                row.getString("code"),
                row.getObject("giver_id", Long.class),
                known.getOrDefault(row.getLong("place_id"), BudgetPlace.WHOLE),
                row.getLong("amount_krw"),
                row.getObject("since", LocalDate.class),
                ended == null ? null : ended.toInstant());
    }
}
