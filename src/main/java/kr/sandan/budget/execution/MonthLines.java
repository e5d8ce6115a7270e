package kr.sandan.budget.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import kr.sandan.platform.LikePattern;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines of a year in a month, with the month before beside it. */
@Service
@Transactional(readOnly = true)
public class MonthLines {

    private static final String CHOSEN = """
             from lines l where (cast(:ids as bigint[]) is null or l.line_id = any(:ids))
              and (cast(:like as text) is null or l.code ilike :like or l.name ilike :like)
            """;

    private static final String ROWS = ExecutionSql.LINES + """
            select l.*, h.id as held_id, h.note, h.granted_krw as held_granted, h.spent_krw as held_spent,
                   h.carried_named_krw as held_named, h.carried_forced_krw as held_forced, h.carried_lasting_krw as held_lasting,
                   h.unspent_krw as held_unspent, h.returned_krw as held_returned,
                   p.granted_krw as last_granted, p.spent_krw as last_spent, p.returned_krw as last_returned,
                   coalesce(b.spent_krw, 0) as spent_before
              from (select * %s) l
              left join budget_execution h on h.line_id = l.line_id and h.month = :month and h.superseded_at is null
              left join budget_execution p on p.line_id = l.line_id and p.superseded_at is null
                   and p.month = cast(:month as date) - interval '1 month'
              left join lateral (select sum(x.spent_krw) as spent_krw from budget_execution x
                    where x.line_id = l.line_id and x.month < :month and x.superseded_at is null) b on true
             order by l.code limit :size offset :offset
            """.formatted(CHOSEN);

    private static final int ALL = 100_000;

    private final YearLines years;
    private final JdbcClient jdbc;

    MonthLines(YearLines years, JdbcClient jdbc) {
        this.years = years;
        this.jdbc = jdbc;
    }

    /**
     * One page of the lines of a year, by code.
     *
     * @param words that a line's code or name has; null for all
     */
    public Listing<MonthLine> page(int year, YearMonth month, @Nullable String words, Paging paging) {
        String like = words == null || words.isBlank() ? null : LikePattern.containing(words.strip());
        long total = asked(ExecutionSql.LINES + "select count(*)" + CHOSEN, year, month, null, like)
                .query(Long.class)
                .single();
        List<MonthLine> rows = asked(ROWS, year, month, null, like)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> line(row))
                .list();
        return new Listing<>(rows, total, paging);
    }

    /** Some lines of a year, by their numbers; those of other years are left out. */
    public List<MonthLine> of(int year, YearMonth month, Collection<Long> ids) {
        return asked(ROWS, year, month, ids.toArray(Long[]::new), null)
                .param("size", ALL)
                .param("offset", 0)
                .query((row, number) -> line(row))
                .list();
    }

    private StatementSpec asked(String sql, int year, YearMonth month, Long @Nullable [] ids, @Nullable String like) {
        return ExecutionSql.asked(jdbc, sql, years.whole(year))
                .param("month", month.atDay(1))
                .param("ids", ids)
                .param("like", like);
    }

    private static MonthLine line(ResultSet row) throws SQLException {
        return new MonthLine(
                row.getLong("line_id"),
                row.getLong("programme_id"),
                row.getString("code"),
                Objects.requireNonNull(row.getString("name")),
                row.getObject("place_id", Long.class),
                Current.of(row),
                row.getObject("held_id", Long.class),
                new Amounts(
                        row.getLong("held_granted"),
                        row.getLong("held_spent"),
                        row.getLong("held_named"),
                        row.getLong("held_forced"),
                        row.getLong("held_lasting"),
                        row.getLong("held_unspent"),
                        row.getLong("held_returned")),
                row.getString("note"),
                new Amounts(
                        row.getLong("last_granted"),
                        row.getLong("last_spent"),
                        0,
                        0,
                        0,
                        0,
                        row.getLong("last_returned")),
                row.getLong("spent_before"));
    }
}
