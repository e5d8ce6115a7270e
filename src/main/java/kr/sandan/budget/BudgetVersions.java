package kr.sandan.budget;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of budgets, as they were known on a day. */
@Service
@Transactional(readOnly = true)
public class BudgetVersions {

    private static final Comparator<BudgetVersion> IN_FORCE_LAST =
            Comparator.comparing(BudgetVersion::kind).thenComparing(BudgetVersion::ordinal);

    private static final String VERSIONS = """
            select v.*, s.decided_on, s.decided_precision, s.basis, s.approver, s.stated_krw, s.stated_unit, s.whole, s.sample,
                   s.source_id, coalesce(e.lines, 0) as lines, coalesce(e.won, 0) as won
              from budget_version v
              join budget_version_statement s on s.version_id = v.id and s.known_from < :until
                   and (s.superseded_at is null or s.superseded_at >= :until)
              left join (
                select version_id, count(*) as lines, sum(amount_krw) as won from budget_entry
                 where known_from < :until and (superseded_at is null or superseded_at >= :until)
                 group by version_id) e on e.version_id = v.id
             order by v.fiscal_year, v.programme_id, v.id
            """;

    private static final int HELD_DAYS = 24;

    private final JdbcClient jdbc;
    private final Cache<Key, List<BudgetVersion>> held =
            Caffeine.newBuilder().maximumSize(HELD_DAYS).build();

    BudgetVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was known until a moment, as of one change of budgets: its number, and who made it, since a change may be undone. */
    private record Key(OffsetDateTime until, String revision) {}

    /** Every version, the oldest year first, of each programme and year the one in force last. */
    public List<BudgetVersion> all(AsOf asOf) {
        String revision = jdbc.sql("select revision || '/' || xmin from budget_revision")
                .query(String.class)
                .single();
        return held.get(new Key(asOf.knownUntilUtc(), revision), this::read);
    }

    private List<BudgetVersion> read(Key key) {
        return jdbc.sql(VERSIONS).param("until", key.until()).query((row, number) -> version(row)).list().stream()
                .sorted(Comparator.comparing(BudgetVersion::year)
                        .thenComparing(BudgetVersion::programmeId)
                        .thenComparing(IN_FORCE_LAST))
                .toList();
    }

    /**
     * Of each programme and year one of some versions.
     *
     * @param all in the order of {@link #all}
     * @param year only this year, or null for all
     * @param code only versions of this code, or null for the one in force
     * @param programme only this one, or null for all
     */
    public static List<BudgetVersion> chosen(
            List<BudgetVersion> all, @Nullable Integer year, @Nullable String code, @Nullable Long programme) {
        Map<List<Long>, BudgetVersion> last = new LinkedHashMap<>();
        all.stream()
                .filter(one -> year == null || one.year() == year)
                .filter(one -> code == null || one.code().equals(code))
                .filter(one -> programme == null || one.programmeId() == programme)
                .forEach(one -> last.put(List.of(one.programmeId(), (long) one.year()), one));
        return List.copyOf(last.values());
    }

    private static BudgetVersion version(ResultSet row) throws SQLException {
        String unit = row.getString("stated_unit");
        return new BudgetVersion(
                row.getLong("id"),
                row.getLong("programme_id"),
                row.getInt("fiscal_year"),
                VersionKind.valueOf(row.getString("kind")),
                row.getInt("ordinal"),
                row.getString("code"),
                PartialDate.of(row, "decided_on", "decided_precision"),
                row.getString("basis"),
                row.getString("approver"),
                row.getObject("stated_krw", Long.class),
                unit == null ? null : MoneyUnit.valueOf(unit),
                row.getBoolean("whole"),
                row.getBoolean("sample"),
                row.getObject("source_id", Long.class),
                row.getLong("lines"),
                row.getLong("won"));
    }
}
