package kr.sandan.call;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads rows of calls. */
final class CallReader {

    /** How far a call has come at {@code :now}. */
    static final String STATE = """
            (case when c.state in ('DRAFT', 'DECIDED') then c.state
                  when exists (select from call_stage g where g.call_id = c.id and g.state <> 'PLANNED') then 'IN_REVIEW'
                  when c.state = 'CLOSED' or s.closes_at <= :now then 'CLOSED'
                  when s.opens_at > :now then 'ANNOUNCED'
                  else 'OPEN' end)
            """;

    /** Every call with the period that was announced last. */
    static final String SELECT = "select c.*, s.announced_on, s.announced_precision, s.opens_at, s.closes_at,"
            + " s.reason as schedule_reason, " + STATE + """
             as standing from call c
              join lateral (select * from call_schedule where call_id = c.id order by ordinal desc limit 1) s on true
            """;

    private CallReader() {}

    static Call call(ResultSet row, int number) throws SQLException {
        return new Call(
                row.getLong("id"),
                row.getLong("programme_id"),
                row.getObject("service_id", Long.class),
                row.getString("title"),
                row.getString("title_en"),
                row.getInt("year"),
                row.getString("notice_number"),
                row.getObject("issuer_id", Long.class),
                row.getObject("budget_krw", Long.class),
                row.getString("purpose"),
                row.getBoolean("recorded"),
                reviews(row.getArray("stated_reviews")),
                row.getObject("source_id", Long.class),
                CallState.valueOf(row.getString("standing")),
                schedule(row, "schedule_reason"),
                row.getBoolean("sample"),
                row.getInt("version"));
    }

    static CallSchedule schedule(ResultSet row, String reason) throws SQLException {
        return new CallSchedule(
                PartialDate.of(row, "announced_on", "announced_precision"),
                local(row, "opens_at"),
                local(row, "closes_at"),
                row.getString(reason));
    }

    static @Nullable LocalDateTime local(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(AsOf.ZONE).toLocalDateTime();
    }

    static Stage stage(ResultSet row, List<Criterion> criteria) throws SQLException {
        String kind = row.getString("kind");
        return new Stage(
                row.getLong("id"),
                row.getLong("call_id"),
                row.getInt("ordinal"),
                kind == null ? null : ReviewKind.valueOf(kind),
                row.getString("name"),
                row.getString("name_en"),
                row.getBoolean("counts_only"),
                new Stage.Rule(
                        Averaging.valueOf(row.getString("averaging")),
                        row.getObject("threshold_bp", Integer.class),
                        row.getObject("places", Integer.class),
                        row.getInt("reserves"),
                        TieRule.valueOf(row.getString("tie_rule"))),
                criteria,
                StageState.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    private static List<ReviewKind> reviews(Array kinds) throws SQLException {
        return Arrays.stream((Object[]) kinds.getArray())
                .map(kind -> ReviewKind.valueOf(kind.toString()))
                .toList();
    }
}
