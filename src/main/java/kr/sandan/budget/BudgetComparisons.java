package kr.sandan.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two sets of versions line by line: what is new, gone, changed or the same, by programme and code. */
@Service
@Transactional(readOnly = true)
public class BudgetComparisons {

    private static final String SIDE = """
            select v.programme_id, v.fiscal_year, l.code, e.name, e.place_id, e.heading_id, e.amount_krw
              from budget_entry e join budget_version v on v.id = e.version_id join budget_line l on l.id = e.line_id
             where e.version_id = any(:%s) and e.known_from < :until and (e.superseded_at is null or e.superseded_at >= :until)
            """;

    private static final String PAIRS = """
            with a as (%s), b as (%s), pairs as (
                select coalesce(a.programme_id, b.programme_id) as programme_id, coalesce(a.code, b.code) as code,
                       coalesce(b.fiscal_year, a.fiscal_year) as fiscal_year, a.name as name_from, b.name as name_to,
                       a.place_id as place_from, b.place_id as place_to, a.amount_krw as won_from, b.amount_krw as won_to,
                       coalesce(b.amount_krw, 0) - coalesce(a.amount_krw, 0) as difference,
                       case when a.code is null then 'NEW' when b.code is null then 'GONE'
                            when (a.amount_krw, a.place_id, a.heading_id, a.name) = (b.amount_krw, b.place_id, b.heading_id, b.name)
                            then 'SAME' else 'CHANGED' end as what
                  from a full join b on b.programme_id = a.programme_id and b.code = a.code)
            """.formatted(SIDE.formatted("from"), SIDE.formatted("to"));

    private static final Map<String, String> ORDERS = Map.of(
            "code", "code",
            "from", "won_from",
            "to", "won_to",
            "difference", "difference");

    private final JdbcClient jdbc;

    BudgetComparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to a line between two versions. */
    public enum What {
        /** 신규: only the later has it. */
        NEW,
        /** 삭제: only the earlier has it. */
        GONE,
        /** 변경: its amount, place, heading or name is another. */
        CHANGED,
        /** 같음. */
        SAME;

        /** Key of its name. */
        public String messageKey() {
            return "budget.compare." + name();
        }
    }

    /**
     * A line in both, in won; null where one does not have it.
     *
     * @param year of the later where it has the line
     */
    public record Pair(
            long programmeId,
            int year,
            String code,
            What what,
            @Nullable Side from,
            @Nullable Side to) {

        /** What the later has beyond the earlier, in won. */
        public long difference() {
            return (to == null ? 0 : to.won()) - (from == null ? 0 : from.won());
        }
    }

    /** What one version says of a line. */
    public record Side(String name, long placeId, long won) {}

    /** How many lines something happened to, and what it amounts to in won. */
    public record Count(long lines, long difference) {}

    /** The versions compared; the day decides what was known of them. */
    public record Versions(List<BudgetVersion> from, List<BudgetVersion> to, AsOf asOf) {}

    /** By what happened, to how many lines it did; only what happened to some. */
    public Map<What, Count> counts(Versions versions) {
        Map<What, Count> counts = new HashMap<>();
        jdbc.sql(PAIRS + "select what, count(*) as lines, sum(difference) as won from pairs group by what")
                .params(values(versions))
                .query(row -> {
                    counts.put(
                            What.valueOf(row.getString("what")), new Count(row.getLong("lines"), row.getLong("won")));
                });
        return counts;
    }

    /** One page of those to which something happened, the largest difference first unless asked otherwise; null for all. */
    public List<Pair> page(Versions versions, @Nullable What what, Paging paging) {
        Map<String, Object> values = values(versions);
        values.put("size", paging.size());
        values.put("offset", paging.offset());
        return select(values, what, paging, " limit :size offset :offset").list();
    }

    /** All of them, one after the other. */
    public void each(Versions versions, @Nullable What what, Paging paging, Consumer<Pair> reader) {
        try (Stream<Pair> pairs = select(values(versions), what, paging, "").stream()) {
            pairs.forEach(reader);
        }
    }

    private JdbcClient.MappedQuerySpec<Pair> select(
            Map<String, Object> values, @Nullable What what, Paging paging, String limit) {
        if (what != null) values.put("what", what.name());
        return jdbc.sql(PAIRS + "select * from pairs" + (what == null ? "" : " where what = :what") + " order by "
                        + paging.orderBy(ORDERS, "abs(difference) desc, programme_id, code") + limit)
                .params(values)
                .query((row, number) -> new Pair(
                        row.getLong("programme_id"),
                        row.getInt("fiscal_year"),
                        row.getString("code"),
                        What.valueOf(row.getString("what")),
                        side(row.getString("name_from"), row.getLong("place_from"), row.getLong("won_from")),
                        side(row.getString("name_to"), row.getLong("place_to"), row.getLong("won_to"))));
    }

    private static @Nullable Side side(@Nullable String name, long place, long won) {
        return name == null ? null : new Side(name, place, won);
    }

    private static Map<String, Object> values(Versions versions) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", ids(versions.from()));
        values.put("to", ids(versions.to()));
        values.put("until", versions.asOf().knownUntilUtc());
        return values;
    }

    private static Long[] ids(List<BudgetVersion> versions) {
        return versions.stream().map(BudgetVersion::id).toArray(Long[]::new);
    }
}
