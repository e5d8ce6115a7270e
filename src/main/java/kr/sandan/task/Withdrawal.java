package kr.sandan.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * That a task or a support was entered by mistake.
 *
 * @param reason why it should never have been entered
 * @param by who said so
 * @param at when, in Seoul
 */
public record Withdrawal(String reason, @Nullable String by, LocalDateTime at) {

    /** The change by which a row of a table came to be withdrawn; {@code %1$s} is its history and {@code %2$s} the row. */
    private static final String SAID = """
              left join lateral (select p.display_name as withdrawn_by, c.changed_at as withdrawn_at
                                   from change_revision c left join account p on p.id = c.account_id
                                  where c.id = (select min(x.rev) from %1$s x
                                                 where x.id = %2$s.id and x.withdrawal is not null
                                                   and x.rev > coalesce((select max(y.rev) from %1$s y
                                                        where y.id = x.id and y.withdrawal is null), 0))
                                    and %2$s.withdrawal is not null) said on true
            """;

    /** A join that tells {@code withdrawn_by} and {@code withdrawn_at} of a row. */
    static String join(String history, String row) {
        return SAID.formatted(history, row);
    }

    /** What a row with that join says; null where it stands. */
    static @Nullable Withdrawal of(ResultSet row) throws SQLException {
        String reason = row.getString("withdrawal");
        if (reason == null) return null;
        return new Withdrawal(
                reason,
                row.getString("withdrawn_by"),
                row.getObject("withdrawn_at", OffsetDateTime.class)
                        .atZoneSameInstant(AsOf.ZONE)
                        .toLocalDateTime());
    }
}
