package kr.sandan.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Accounts as administrators look at them, with the places of today. */
@Service
public class AccountQueries {

    private static final Map<String, String> SORTS = Map.of(
            "username", "a.username",
            "name", "a.display_name",
            "role", "a.role",
            "state", "state",
            "signedIn", "a.last_signed_in_at",
            "expires", "a.expires_on");

    private static final String SELECT = """
            select a.*, o.office_id, o.public_body_id, count(*) over () as total,
                case when a.disabled_at is not null then 'DISABLED'
                     when a.expires_on < :today then 'EXPIRED' else 'ACTIVE' end as state
            from account a
            left join account_office o
                on o.account_id = a.id and o.superseded_at is null and o.valid @> cast(:today as date)
            """;

    private static final String MATCHING = """
            where (:q::text is null or a.username like :q or lower(a.display_name) like :q)
                and (:role::text is null or a.role = :role)
                and (:office::bigint is null or o.office_id = :office)
                and (:body::bigint is null or o.public_body_id = :body)
                and (:state::text is null or :state = case when a.disabled_at is not null then 'DISABLED'
                     when a.expires_on < :today then 'EXPIRED' else 'ACTIVE' end)
            """;

    private final JdbcClient jdbc;
    private final Places places;
    private final Clock clock;

    AccountQueries(JdbcClient jdbc, Places places, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.clock = clock;
    }

    /** One page of the accounts that match, by user name unless asked otherwise. */
    public Listing<AccountRow> page(AccountFilter filter, Paging paging, boolean korean) {
        String order = "order by " + paging.orderBy(SORTS, "a.username") + " limit :size offset :offset";
        long[] total = {0};
        List<AccountRow> rows = matching(filter, order)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return row(row, korean);
                })
                .list();
        return new Listing<>(rows, total[0], paging);
    }

    /** All accounts that match, by user name unless asked otherwise. */
    public List<AccountRow> all(AccountFilter filter, Paging paging, boolean korean) {
        return matching(filter, "order by " + paging.orderBy(SORTS, "a.username"))
                .query((row, number) -> row(row, korean))
                .list();
    }

    /** @throws NotFound for a number that no account has */
    public AccountDetail detail(long id, boolean korean) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("today", today())
                .param("id", id)
                .query((row, number) -> detail(row, korean))
                .optional()
                .orElseThrow(() -> new NotFound("account", id));
    }

    private StatementSpec matching(AccountFilter filter, String order) {
        String q = filter.q() == null || filter.q().isBlank() ? null : "%" + literal(filter.q()) + "%";
        return jdbc.sql(SELECT + MATCHING + order)
                .param("today", today())
                .param("q", q)
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("office", filter.office())
                .param("body", filter.body())
                .param("state", filter.state() == null ? null : filter.state().name());
    }

    private static String literal(String q) {
        return q.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
    }

    private AccountRow row(ResultSet row, boolean korean) throws SQLException {
        return new AccountRow(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                places.name(affiliation(row), today(), korean),
                AccountState.valueOf(row.getString("state")),
                seoul(row, "last_signed_in_at"),
                row.getObject("expires_on", LocalDate.class));
    }

    private AccountDetail detail(ResultSet row, boolean korean) throws SQLException {
        Affiliation affiliation = affiliation(row);
        return new AccountDetail(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                affiliation,
                places.name(affiliation, today(), korean),
                AccountState.valueOf(row.getString("state")),
                row.getBoolean("must_change_password"),
                known(row, "password_changed_at"),
                known(row, "created_at"),
                seoul(row, "last_signed_in_at"),
                row.getObject("expires_on", LocalDate.class),
                row.getInt("version"));
    }

    private static Affiliation affiliation(ResultSet row) throws SQLException {
        return new Affiliation(row.getObject("office_id", Long.class), row.getObject("public_body_id", Long.class));
    }

    static @Nullable LocalDateTime seoul(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.atZoneSameInstant(AsOf.ZONE).toLocalDateTime();
    }

    static LocalDateTime known(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(AsOf.ZONE)
                .toLocalDateTime();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
