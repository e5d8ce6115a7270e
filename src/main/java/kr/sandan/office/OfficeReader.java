package kr.sandan.office;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the agency's whole history from the database. */
@Component
class OfficeReader {

    private static final String PERIOD = "lower(valid) as valid_from, upper(valid) as valid_until";

    private final JdbcClient jdbc;

    OfficeReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql("select revision from office_revision")
                .query(Long.class)
                .single();
    }

    OfficeHistory read() {
        return new OfficeHistory(revision(), offices(), names(), parents(), territories(), events());
    }

    private List<Office> offices() {
        return jdbc.sql(
                        "select id, code, kind, opened_precision, closed_precision, source, " + PERIOD
                                + " from office order by array_position(array['HEAD_OFFICE', 'HEADQUARTERS', 'BRANCH'], kind), id")
                .query((row, number) -> {
                    Period valid = period(row);
                    return new Office(
                            row.getLong("id"),
                            row.getString("code"),
                            OfficeKind.valueOf(row.getString("kind")),
                            valid,
                            partial(valid.from(), row.getString("opened_precision")),
                            partial(valid.until(), row.getString("closed_precision")),
                            row.getString("source"));
                })
                .list();
    }

    private List<OfficeName> names() {
        return jdbc.sql("select office_id, name, short_name, name_en, source, " + PERIOD
                        + " from office_name order by office_id, valid")
                .query((row, number) -> new OfficeName(
                        row.getLong("office_id"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("name_en"),
                        period(row),
                        row.getString("source")))
                .list();
    }

    private List<OfficeHistory.Parent> parents() {
        return jdbc.sql("select office_id, parent_id, " + PERIOD + " from office_parent order by office_id, valid")
                .query((row, number) ->
                        new OfficeHistory.Parent(row.getLong("office_id"), row.getLong("parent_id"), period(row)))
                .list();
    }

    private List<Territory> territories() {
        return jdbc.sql("select province_code, office_id, basis, source, " + PERIOD
                        + " from office_territory order by province_code, valid")
                .query((row, number) -> new Territory(
                        row.getString("province_code"),
                        row.getLong("office_id"),
                        period(row),
                        Territory.Basis.valueOf(row.getString("basis")),
                        row.getString("source")))
                .list();
    }

    private List<OfficeEvent> events() {
        return jdbc.sql("""
                        select e.id, e.kind, e.happened_on, e.happened_precision, e.source, e.reason,
                               coalesce(array_agg(p.office_id order by p.office_id) filter (where p.side = 'BEFORE'),
                                        '{}') as before,
                               coalesce(array_agg(p.office_id order by p.office_id) filter (where p.side = 'AFTER'),
                                        '{}') as after
                        from office_event e left join office_event_part p on p.event_id = e.id
                        group by e.id
                        order by e.happened_on, e.id""")
                .query((row, number) -> new OfficeEvent(
                        row.getLong("id"),
                        OfficeEvent.Kind.valueOf(row.getString("kind")),
                        new PartialDate(
                                row.getDate("happened_on").toLocalDate(),
                                PartialDate.Precision.valueOf(row.getString("happened_precision"))),
                        numbers(row.getArray("before")),
                        numbers(row.getArray("after")),
                        row.getString("source"),
                        row.getString("reason")))
                .list();
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    private static @Nullable PartialDate partial(@Nullable LocalDate day, @Nullable String precision) {
        return day == null || precision == null ? null : new PartialDate(day, PartialDate.Precision.valueOf(precision));
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(day(row.getDate("valid_from")), day(row.getDate("valid_until")));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
