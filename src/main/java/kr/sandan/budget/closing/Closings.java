package kr.sandan.budget.closing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every closing and opening of years, and what lines stood at then and stand at now. */
@Service
@Transactional(readOnly = true)
public class Closings {

    private final JdbcClient jdbc;

    Closings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to a year. */
    public enum Kind {
        /** 마감. */
        CLOSED,
        /** 마감 풀기. */
        REOPENED;

        /** Key of its name. */
        public String messageKey() {
            return "closing.kind." + name();
        }
    }

    /**
     * A closing or an opening.
     *
     * @param reason why, of an opening
     * @param sha256 the sum of what the lines stood at, of a closing
     */
    public record Event(
            long id,
            int year,
            Kind kind,
            @Nullable String reason,
            @Nullable String sha256,
            boolean sample,
            String by,
            ZonedDateTime at) {}

    /** What a check had found, and why it was let pass. */
    public record Passed(
            YearCheck check,
            int found,
            @Nullable String waiver,
            @Nullable String by) {}

    /** Every year of which there is a version or a line, the last first. */
    public List<Integer> years() {
        return jdbc.sql("""
                        select fiscal_year from budget_version union select fiscal_year from budget_line order by 1 desc
                        """).query((row, number) -> row.getInt("fiscal_year")).list();
    }

    /** All that happened to a year, the last first. */
    public List<Event> of(int year) {
        return jdbc.sql("""
                        select c.*, a.display_name from budget_closing c join account a on a.id = c.entered_by
                         where c.fiscal_year = ? order by c.id desc
                        """).param(year).query(Closings::event).list();
    }

    /** One closing of a year. */
    public Optional<Event> find(int year, long id) {
        return of(year).stream()
                .filter(event -> event.id() == id && event.kind() == Kind.CLOSED)
                .findFirst();
    }

    private static Event event(ResultSet row, int number) throws SQLException {
        return new Event(
                row.getLong("id"),
                row.getInt("fiscal_year"),
                Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("sha256"),
                row.getBoolean("sample"),
                row.getString("display_name"),
                row.getObject("entered_at", OffsetDateTime.class).atZoneSameInstant(AsOf.ZONE));
    }

    public List<Passed> passed(long closing) {
        return jdbc
                .sql("""
                        select c.*, a.display_name from budget_closing_check c left join account a on a.id = c.waived_by
                         where c.closing_id = ?
                        """)
                .param(closing)
                .query((row, number) -> new Passed(
                        YearCheck.valueOf(row.getString("code")),
                        row.getInt("found"),
                        row.getString("waiver"),
                        row.getString("display_name")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Passed::check))
                .toList();
    }

    /** What every line stood at when its year was closed. */
    public List<LineFigures> lines(long closing) {
        return jdbc.sql("select * from budget_closing_line where closing_id = ? order by code")
                .param(closing)
                .query(LineFigures::read)
                .list();
    }

    /** What every line of a year stands at now. */
    public List<LineFigures> now(int year) {
        return jdbc.sql("select * from budget_year_lines(cast(? as smallint)) order by code")
                .param(year)
                .query(LineFigures::read)
                .list();
    }

    public static LineFigures total(List<LineFigures> lines) {
        return lines.stream().reduce(LineFigures.nothing(), LineFigures::plus);
    }

    /**
     * SHA-256 over one line of text for each line of the year, by code: the code and its figures in won, parted by tabs, each
     * ended by a line feed. Whoever has the figures can make it again.
     */
    static String sum(List<LineFigures> lines) {
        String text = lines.stream().map(line -> line.written() + "\n").sorted().collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
