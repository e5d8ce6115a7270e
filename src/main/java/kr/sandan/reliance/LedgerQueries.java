package kr.sandan.reliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.council.CouncilReach;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries of ledgers and their sums, as known on a day. Entries name who gave how much: they are read by the headquarters
 * of the council and by those whose scope has no bounds; sums by everybody.
 */
@Service
@Transactional(readOnly = true)
public class LedgerQueries {

    private static final String OF_YEAR = """
             from council_ledger_entry e left join account a on a.id = e.entered_by
            where e.council_id = :council and e.booked_on between :from and :to and e.entered_at < :until
            """;

    private static final String ROWS = """
            select e.*, a.display_name, exists (select from council_ledger_entry r
                     where r.reverses = e.id and r.entered_at < :until) as reversed
            """ + OF_YEAR + " order by e.booked_on desc, e.id desc";

    private static final String SUMS = """
            select council_id, kind, sum(amount_krw) as won,
                   count(*) filter (where reverses is null) - count(*) filter (where reverses is not null) as standing
              from council_ledger_entry
             where council_id = any(:councils) and booked_on between :from and :to and entered_at < :until
             group by council_id, kind
            """;

    private final CouncilReach reach;
    private final JdbcClient jdbc;

    LedgerQueries(CouncilReach reach, JdbcClient jdbc) {
        this.reach = reach;
        this.jdbc = jdbc;
    }

    /** Whether the acting account reads the entries of a council. */
    public boolean mayRead(long councilId) {
        return reach.covers(councilId);
    }

    /**
     * One page of the entries of a year, the newest first.
     *
     * @throws NotFound where the acting account does not read them
     */
    public Listing<LedgerEntry> page(long councilId, int year, AsOf asOf, Paging paging) {
        reach.requireMine(councilId);
        long total = asked("select count(*)" + OF_YEAR, councilId, year, asOf)
                .query(Long.class)
                .single();
        List<LedgerEntry> rows = asked(ROWS + " limit :size offset :offset", councilId, year, asOf)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> entry(row))
                .list();
        return new Listing<>(rows, total, paging);
    }

    /**
     * Every entry of a year, handed over one after the other.
     *
     * @throws NotFound where the acting account does not read them
     */
    public void each(long councilId, int year, AsOf asOf, Consumer<LedgerEntry> reader) {
        reach.requireMine(councilId);
        try (Stream<LedgerEntry> rows =
                asked(ROWS, councilId, year, asOf).query((row, number) -> entry(row)).stream()) {
            rows.forEach(reader);
        }
    }

    /** By council, the sums of the days from the first of a year to another of it. */
    Map<Long, Sums> sums(Collection<Long> councils, LocalDate to, AsOf asOf) {
        Map<Long, Sums> sums = new HashMap<>();
        jdbc.sql(SUMS)
                .param("councils", councils.toArray(Long[]::new))
                .param("from", to.withDayOfYear(1))
                .param("to", to)
                .param("until", asOf.knownUntilUtc())
                .query(row -> {
                    if (row.getLong("standing") == 0) return;
                    sums.computeIfAbsent(row.getLong("council_id"), id -> new Sums())
                            .put(LedgerKind.valueOf(row.getString("kind")), row.getLong("won"));
                });
        return sums;
    }

    private StatementSpec asked(String sql, long councilId, int year, AsOf asOf) {
        return jdbc.sql(sql)
                .param("council", councilId)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .param("until", asOf.knownUntilUtc());
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("id"),
                LedgerKind.valueOf(row.getString("kind")),
                row.getObject("booked_on", LocalDate.class),
                row.getLong("amount_krw"),
                row.getObject("payer_id", Long.class),
                row.getString("note"),
                row.getObject("reverses", Long.class),
                row.getBoolean("reversed"),
                row.getLong("source_id"),
                row.getString("reason"),
                row.getString("display_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("sample"));
    }
}
