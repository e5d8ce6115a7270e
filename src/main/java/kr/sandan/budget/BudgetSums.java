package kr.sandan.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What versions amount to by one or two dimensions, and the lines behind. */
@Service
@Transactional(readOnly = true)
public class BudgetSums {

    /** The value of a dimension of lines for what a stated total has beyond lines that do not claim to be all. */
    public static final String UNKNOWN = "UNKNOWN";

    /** The value for what a stated total has beyond lines that claim to be all of it. */
    public static final String DIFFERENCE = "DIFFERENCE";

    /** The value for lines that do not say. */
    public static final String UNSAID = "UNSAID";

    private static final String FROM = """
              from budget_entry e join budget_version v on v.id = e.version_id join budget_heading h on h.id = e.heading_id%s
             where e.version_id = any(:versions) and e.known_from < :until
               and (e.superseded_at is null or e.superseded_at >= :until)
            """;

    private static final String LINES = """
            select l.fiscal_year, v.code as version, l.code, e.name, h.fund_source, e.place_id, e.amount_krw, v.programme_id, v.id,
                   b.source_id
            """
            + FROM.formatted(" join budget_line l on l.id = e.line_id join budget_batch b on b.id = e.batch_id") + """
               and (cast(:name as text) is null or e.name = :name) and (cast(:fund as text) is null or h.fund_source = :fund)
               and (cast(:place as bigint) is null or e.place_id = :place)
             order by l.fiscal_year, v.programme_id, v.id, l.code
            """;

    private final JdbcClient jdbc;

    BudgetSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Money in won of a value of one dimension and a value of another, which is empty where there is none. */
    public record Sum(String row, String column, long won) {}

    /** A line of a version: who is given what, in won, and the document that tells of it. */
    public record Line(
            int year,
            String version,
            long programmeId,
            String code,
            String name,
            @Nullable FundSource fund,
            long placeId,
            long won,
            @Nullable Long sourceId) {}

    /** What some versions amount to: their lines, and what their stated totals have beyond them. */
    public List<Sum> of(
            List<BudgetVersion> versions, BudgetDimension rows, @Nullable BudgetDimension columns, AsOf asOf) {
        String column = columns == null ? "''" : "coalesce(" + columns.column() + ", '" + UNSAID + "')";
        List<Sum> sums = new ArrayList<>(asked(
                        "select coalesce(" + rows.column() + ", '" + UNSAID + "') as r, " + column
                                + " as c, sum(e.amount_krw) as won" + FROM.formatted("") + " group by 1, 2",
                        versions,
                        asOf)
                .query((row, number) -> new Sum(row.getString("r"), row.getString("c"), row.getLong("won")))
                .list());
        versions.stream()
                .filter(one -> one.gap() != 0)
                .map(one -> new Sum(beyond(rows, one), columns == null ? "" : beyond(columns, one), one.gap()))
                .forEach(sums::add);
        return sums;
    }

    private static String beyond(BudgetDimension dimension, BudgetVersion version) {
        if (dimension.ofVersion()) return dimension.of(version);
        return version.whole() ? DIFFERENCE : UNKNOWN;
    }

    /** Which lines are asked for: of some name, fund source or place; null for any. */
    public record Which(
            @Nullable String name,
            @Nullable FundSource fund,
            @Nullable Long place) {

        public static final Which ANY = new Which(null, null, null);
    }

    /** The lines of some versions, in the order of years, programmes, versions and codes. */
    public void each(List<BudgetVersion> versions, Which which, AsOf asOf, Consumer<Line> reader) {
        FundSource fund = which.fund();
        try (Stream<Line> lines = asked(LINES, versions, asOf)
                .param("name", which.name())
                .param("fund", fund == null ? null : fund.name())
                .param("place", which.place())
                .query((row, number) -> new Line(
                        row.getInt("fiscal_year"),
                        row.getString("version"),
                        row.getLong("programme_id"),
                        row.getString("code"),
                        Objects.requireNonNull(row.getString("name")),
                        row.getString("fund_source") == null ? null : FundSource.valueOf(row.getString("fund_source")),
                        row.getLong("place_id"),
                        row.getLong("amount_krw"),
                        row.getObject("source_id", Long.class)))
                .stream()) {
            lines.forEach(reader);
        }
    }

    private JdbcClient.StatementSpec asked(String sql, List<BudgetVersion> versions, AsOf asOf) {
        return jdbc.sql(sql)
                .param("versions", versions.stream().map(BudgetVersion::id).toArray(Long[]::new))
                .param("until", asOf.knownUntilUtc());
    }
}
