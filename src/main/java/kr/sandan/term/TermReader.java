package kr.sandan.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the database what was said of codes. */
@Component
class TermReader {

    private static final String PERIODS = """
            select id, list, code, name, name_en, lower(valid) as valid_from, upper(valid) as valid_until, known_from,
                   superseded_at
            from term_period order by id""";

    /** The term that a change gave, or for one taken back the one that was taken. */
    private static final String CHANGES = """
            select c.kind, c.list, c.code, c.effective_on, n.name, n.name_en, c.reason, c.source, c.entered_at,
                   a.display_name as entered_by
            from term_change c
            left join account a on a.id = c.entered_by
            left join lateral (
                select p.name, p.name_en from term_period p
                where (case c.kind when 'WITHDRAWN' then p.superseded_by else p.change_id end) = c.id
                    and p.name is not null and lower(p.valid) = c.effective_on
                limit 1) n on true
            order by c.id desc""";

    private final JdbcClient jdbc;

    TermReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Grows with every change. */
    long revision() {
        return jdbc.sql("select count(*) from term_change").query(Long.class).single();
    }

    /** Everything ever said, superseded or not, oldest entry first. */
    List<HeldPeriod> periods() {
        return jdbc.sql(PERIODS).query((row, number) -> period(row)).list();
    }

    /** The changes made, newest first. */
    List<TermChange> changes() {
        return jdbc.sql(CHANGES).query((row, number) -> change(row)).list();
    }

    private static HeldPeriod period(ResultSet row) throws SQLException {
        return new HeldPeriod(
                row.getLong("id"),
                row.getString("list"),
                row.getString("code"),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)),
                names(row),
                row.getTimestamp("known_from").toInstant(),
                moment(row.getTimestamp("superseded_at")));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable CodeNames names(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return name == null ? null : new CodeNames(name, row.getString("name_en"));
    }

    private static TermChange change(ResultSet row) throws SQLException {
        return new TermChange(
                TermChange.Kind.valueOf(row.getString("kind")),
                row.getString("list"),
                row.getString("code"),
                row.getObject("effective_on", LocalDate.class),
                names(row),
                row.getString("reason"),
                row.getString("source"),
                row.getTimestamp("entered_at").toInstant().atZone(AsOf.ZONE).toLocalDate(),
                row.getString("entered_by"));
    }
}
