package kr.sandan.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetEntries.Asked;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines of versions, one by one. */
@Service
@Transactional(readOnly = true)
public class BudgetLines {

    static final String JOINED = """
             join budget_line l on l.id = e.line_id join budget_version v on v.id = e.version_id
             join budget_heading h on h.id = e.heading_id join budget_batch b on b.id = e.batch_id
            """;

    static final String COLUMNS = """
            l.fiscal_year, v.code as version, v.programme_id, l.code, e.name, h.ministry_id, h.account_id, h.work_id, h.cost_id,
            h.fund_source, e.place_id, e.amount_krw, e.note, b.source_id, b.load_id, b.sample
            """;

    private static final Map<String, String> ORDERS = Map.of(
            "year", "l.fiscal_year",
            "version", "v.code",
            "code", "l.code",
            "name", "e.name",
            "fund", "h.fund_source",
            "amount", "e.amount_krw");

    private static final String IN_ORDER = "l.fiscal_year, v.programme_id, v.id, l.code";

    private final BudgetEntries entries;
    private final JdbcClient jdbc;

    BudgetLines(BudgetEntries entries, JdbcClient jdbc) {
        this.entries = entries;
        this.jdbc = jdbc;
    }

    /** A line of a version: who is given what, in won, under which heading, and what tells of it. */
    public record Line(
            int year,
            String version,
            long programmeId,
            String code,
            String name,
            Heading heading,
            long placeId,
            long won,
            @Nullable String note,
            @Nullable Long sourceId,
            @Nullable Long loadId,
            boolean sample) {}

    /** A heading by the numbers of its parts, each null where nobody says. */
    public record Heading(
            @Nullable Long ministryId,
            @Nullable Long accountId,
            @Nullable Long workId,
            @Nullable Long costId,
            @Nullable FundSource fund) {}

    /** How many lines there are, and what they sum up to in won. */
    public record Total(long lines, long won) {}

    /** What the versions asked for have of the lines asked for, in the order in which lists show them; those without any left out. */
    public Map<BudgetVersion, Total> totals(BudgetFilter filter) {
        Asked asked = entries.asked(filter);
        Map<Long, Total> found = new HashMap<>();
        jdbc.sql("select e.version_id, count(*) as lines, sum(e.amount_krw) as won" + asked.from() + asked.where()
                        + " group by e.version_id")
                .params(asked.values())
                .query(row -> {
                    found.put(row.getLong("version_id"), new Total(row.getLong("lines"), row.getLong("won")));
                });
        Map<BudgetVersion, Total> totals = new LinkedHashMap<>();
        filter.versions().stream()
                .sorted(Comparator.comparing(BudgetVersion::year)
                        .thenComparing(BudgetVersion::programmeId)
                        .thenComparing(BudgetVersion::id))
                .forEach(one -> {
                    Total total = found.get(one.id());
                    if (total != null) totals.put(one, total);
                });
        return totals;
    }

    /**
     * One page of them, in the order of years, programmes, versions and codes unless asked otherwise; in that order only the
     * versions are read in which the page lies.
     *
     * @param totals of the same filter
     */
    public List<Line> page(BudgetFilter filter, Map<BudgetVersion, Total> totals, Paging paging) {
        List<BudgetVersion> within = new ArrayList<>(totals.keySet());
        long skipped = 0;
        if (paging.sort() == null) {
            within.clear();
            long before = 0;
            for (Map.Entry<BudgetVersion, Total> one : totals.entrySet()) {
                long after = before + one.getValue().lines();
                if (after <= paging.offset()) skipped = after;
                else if (before < paging.offset() + paging.size()) within.add(one.getKey());
                before = after;
            }
        }
        Asked asked = entries.asked(filter.within(within));
        Map<String, Object> values = new HashMap<>(asked.values());
        values.put("size", paging.size());
        values.put("offset", paging.offset() - skipped);
        return jdbc.sql(sql(asked, paging) + " limit :size offset :offset")
                .params(values)
                .query((row, number) -> line(row))
                .list();
    }

    /** All of them, handed over one after the other. */
    public void each(BudgetFilter filter, Paging paging, Consumer<Line> reader) {
        Asked asked = entries.asked(filter);
        try (Stream<Line> lines =
                jdbc.sql(sql(asked, paging)).params(asked.values()).query((row, number) -> line(row)).stream()) {
            lines.forEach(reader);
        }
    }

    private static String sql(Asked asked, Paging paging) {
        return "select " + COLUMNS + asked.from() + JOINED + asked.where() + " order by "
                + paging.orderBy(ORDERS, IN_ORDER);
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt("fiscal_year"),
                row.getString("version"),
                row.getLong("programme_id"),
                row.getString("code"),
                Objects.requireNonNull(row.getString("name")),
                heading(row),
                row.getLong("place_id"),
                row.getLong("amount_krw"),
                row.getString("note"),
                row.getObject("source_id", Long.class),
                row.getObject("load_id", Long.class),
                row.getBoolean("sample"));
    }

    static Heading heading(ResultSet row) throws SQLException {
        String fund = row.getString("fund_source");
        return new Heading(
                row.getObject("ministry_id", Long.class),
                row.getObject("account_id", Long.class),
                row.getObject("work_id", Long.class),
                row.getObject("cost_id", Long.class),
                fund == null ? null : FundSource.valueOf(fund));
    }
}
