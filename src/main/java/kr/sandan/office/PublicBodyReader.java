package kr.sandan.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the public bodies from the database. */
@Component
class PublicBodyReader {

    private static final String NAMES = """
            select b.id, b.code, b.kind, n.name, n.name_en, lower(n.valid) as valid_from, upper(n.valid) as valid_until,
                   n.from_precision, n.source
            from public_body b join public_body_name n on n.body_id = b.id
            where n.known_from < :until and (n.superseded_at is null or n.superseded_at >= :until)
            order by b.kind, b.code, n.valid""";

    /** A body that a change ended has its name until that day; one that it named or set up, from that day. */
    private static final String CHANGES = """
            select c.kind, c.effective_on, c.reason, c.source, c.entered_at,
                   array(select n.name from public_body_name n
                         where n.superseded_by = c.id order by n.name) as before,
                   array(select n.name from public_body_name n
                         where n.change_id = c.id and lower(n.valid) = c.effective_on
                         union
                         select n.name from public_body_succession s join public_body_name n on n.body_id = s.to_id
                         where s.change_id = c.id and n.valid @> c.effective_on and n.known_from <= c.entered_at
                             and (n.superseded_at is null or n.superseded_at > c.entered_at)
                         order by 1) as after
            from public_body_change c order by c.id desc""";

    private final JdbcClient jdbc;

    PublicBodyReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Grows with every change. */
    long revision() {
        return jdbc.sql("select count(*) from public_body_change")
                .query(Long.class)
                .single();
    }

    /** Every name of every ministry and committee known before a moment, each body's oldest first. */
    List<PublicBodyName> names(Instant knownUntil) {
        return jdbc.sql(NAMES)
                .param("until", knownUntil.atOffset(ZoneOffset.UTC))
                .query((row, number) -> name(row))
                .list();
    }

    /** Numbers of the bodies that are provinces, by the province's code. */
    Map<String, Long> provinces() {
        Map<String, Long> numbers = new TreeMap<>();
        jdbc.sql("select province_code, id from public_body where province_code is not null")
                .query(row -> {
                    numbers.put(row.getString("province_code"), row.getLong("id"));
                });
        return numbers;
    }

    boolean isTaken(String code) {
        return jdbc.sql("select exists (select from public_body where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** The changes made, newest first. */
    List<PublicBodyChange> changes() {
        return jdbc.sql(CHANGES)
                .query((row, number) -> new PublicBodyChange(
                        PublicBodyChange.Kind.valueOf(row.getString("kind")),
                        row.getObject("effective_on", LocalDate.class),
                        texts(row, "before"),
                        texts(row, "after"),
                        row.getString("reason"),
                        row.getString("source"),
                        row.getTimestamp("entered_at")
                                .toInstant()
                                .atZone(AsOf.ZONE)
                                .toLocalDate()))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static PublicBodyName name(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        String precision = row.getString("from_precision");
        return new PublicBodyName(
                row.getLong("id"),
                row.getString("code"),
                PublicBody.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("name_en"),
                new Period(from, row.getObject("valid_until", LocalDate.class)),
                since(from, precision),
                row.getString("source"));
    }

    private static @Nullable String since(@Nullable LocalDate day, @Nullable String precision) {
        return day == null || precision == null
                ? null
                : new PartialDate(day, PartialDate.Precision.valueOf(precision)).toString();
    }
}
