package kr.sandan.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who changed what of an account, when and why. */
@Service
public class AccountHistory {

    private final JdbcClient jdbc;
    private final Places places;

    AccountHistory(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * Where an account works, worked or will work.
     *
     * @param from first day
     * @param until last day, or null while it goes on
     */
    public record Stay(
            @Nullable String place,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    /** The newest first; the opening of the account is left out. */
    public List<AccountChange> changes(long id) {
        return jdbc.sql("""
                        with state as (
                            select r.id, r.changed_at, r.account_id, r.reason, to_jsonb(a) as now,
                                lag(to_jsonb(a)) over (order by a.rev) as before
                            from account_aud a join change_revision r on r.id = a.rev
                            where a.id = ?)
                        select s.changed_at, p.display_name, s.reason, f.field, s.before ->> f.field as before,
                            s.now ->> f.field as after
                        from state s
                        cross join lateral jsonb_object_keys(s.now - 'id' - 'rev' - 'revtype') as f (field)
                        left join account p on p.id = s.account_id
                        where s.before is not null and s.before ->> f.field is distinct from s.now ->> f.field
                        order by s.id desc, f.field""").param(id).query(AccountHistory::change).list();
    }

    /** The newest first, without what a later move overtook. */
    public List<Stay> stays(long id, boolean korean) {
        return jdbc.sql("""
                        select office_id, public_body_id, lower(valid) as since, upper(valid) - 1 as until, reason
                        from account_office where account_id = ? and superseded_at is null
                        order by lower(valid) desc""")
                .param(id)
                .query((row, number) -> {
                    LocalDate since = row.getObject("since", LocalDate.class);
                    Affiliation place = new Affiliation(
                            row.getObject("office_id", Long.class), row.getObject("public_body_id", Long.class));
                    return new Stay(
                            places.name(place, since, korean),
                            since,
                            row.getObject("until", LocalDate.class),
                            row.getString("reason"));
                })
                .list();
    }

    private static AccountChange change(ResultSet row, int number) throws SQLException {
        LocalDateTime at = AccountQueries.known(row, "changed_at");
        return new AccountChange(
                at,
                row.getString("display_name"),
                row.getString("field"),
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"));
    }
}
