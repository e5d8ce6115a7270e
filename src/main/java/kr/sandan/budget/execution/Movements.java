package kr.sandan.budget.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.sandan.budget.execution.MovementRow.Line;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The movements of a year, those withdrawn among them. */
@Service
@Transactional(readOnly = true)
public class Movements {

    private static final String ROWS = """
            select m.*, a.display_name as entered_name, w.display_name as withdrawn_name,
                   coalesce(m.superseded_at < :until, false) as withdrawn
              from budget_movement m left join account a on a.id = m.entered_by left join account w on w.id = m.superseded_by
             where m.fiscal_year = :year and m.known_from < :until and (cast(:id as bigint) is null or m.id = :id)
               and m.decided_on <= :valid
             order by m.decided_on, m.id
            """;

    private static final String LINES = """
            select ml.movement_id, l.id, l.code, ml.amount_krw, coalesce(e.name, l.code) as name
              from budget_movement m join budget_movement_line ml on ml.movement_id = m.id join budget_line l on l.id = ml.line_id
              left join lateral (select name from budget_entry where line_id = l.id order by id desc limit 1) e on true
             where m.fiscal_year = :year and (cast(:id as bigint) is null or m.id = :id)
             order by ml.amount_krw, l.code
            """;

    private final JdbcClient jdbc;

    Movements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those decided by the day and known by the other, the oldest first. */
    public List<MovementRow> of(int year, AsOf asOf) {
        return rows(year, null, asOf);
    }

    /** One of a year, whenever it was decided. */
    public Optional<MovementRow> find(int year, long id, AsOf asOf) {
        return rows(year, id, new AsOf(LocalDate.of(year + 1, 12, 31), asOf.known())).stream()
                .findFirst();
    }

    private List<MovementRow> rows(int year, @Nullable Long id, AsOf asOf) {
        Map<Long, List<Line>> lines = new HashMap<>();
        jdbc.sql(LINES).param("year", year).param("id", id).query(row -> {
            lines.computeIfAbsent(row.getLong("movement_id"), one -> new ArrayList<>())
                    .add(new Line(
                            row.getLong("id"),
                            row.getString("code"),
                            Objects.requireNonNull(row.getString("name")),
                            row.getLong("amount_krw")));
        });
        return jdbc.sql(ROWS)
                .param("year", year)
                .param("id", id)
                .param("valid", asOf.valid())
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> movement(row, lines.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static MovementRow movement(ResultSet row, List<Line> lines) throws SQLException {
        boolean withdrawn = row.getBoolean("withdrawn");
        return new MovementRow(
                row.getLong("id"),
                row.getLong("programme_id"),
                row.getInt("fiscal_year"),
                MovementKind.valueOf(row.getString("kind")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("basis"),
                row.getString("approver"),
                row.getString("outside"),
                row.getBoolean("sample"),
                row.getString("entered_name"),
                instant(row, "entered_at"),
                withdrawn ? row.getString("withdrawal") : null,
                withdrawn ? row.getString("withdrawn_name") : null,
                withdrawn ? instant(row, "superseded_at") : null,
                lines);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
