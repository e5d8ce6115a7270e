package kr.sandan.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.LikePattern;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members of councils as they stood on a day, as known on a day: a page at a time, by one query for the rows. */
@Service
@Transactional(readOnly = true)
public class MemberQueries {

    private static final String RANK = "array_position(array['LEAD', 'MEMBER', 'SUPPORT', 'ADVISORY'], %s.role)";

    private static final String COLUMNS =
            """
            select m.*, coalesce(v.name, '#' || m.organisation_id) as name, v.name_en, v.type, a.display_name
              from %s m
            """ + Held.NAMED.formatted("m.organisation_id") + " left join account a on a.id = m.entered_by ";

    private static final Map<String, String> ORDERS = Map.of(
            "name", "v.name",
            "type", "v.type",
            "role", RANK.formatted("x"),
            "from", "x.valid_from",
            "council", "x.council_id");

    private static final String OWN = "x.council_id, " + RANK.formatted("x") + ", x.id";

    private final JdbcClient jdbc;

    MemberQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of those that fit, by council and role unless asked otherwise. */
    public Listing<Member> page(MemberFilter filter, AsOf asOf, Paging paging) {
        Map<String, Object> values = values(asOf);
        String from = from(filter, values, paging);
        long total = jdbc.sql("select count(*)" + from(filter, values, Paging.FIRST))
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", paging.size());
        values.put("offset", paging.offset());
        return new Listing<>(rows(from, paging, " limit :size offset :offset", values), total, paging);
    }

    /** Every one that fits, handed over one after the other. */
    public void each(MemberFilter filter, AsOf asOf, Paging paging, Consumer<Member> reader) {
        Map<String, Object> values = values(asOf);
        try (Stream<Member> rows = jdbc
                .sql(sql(from(filter, values, paging), paging, ""))
                .params(values)
                .query((row, number) -> member(row))
                .stream()) {
            rows.forEach(reader);
        }
    }

    private List<Member> rows(String from, Paging paging, String limit, Map<String, Object> values) {
        return jdbc.sql(sql(from, paging, limit))
                .params(values)
                .query((row, number) -> member(row))
                .list();
    }

    /** The rows of the page first, then what they are called: names are read of no others. */
    private static String sql(String from, Paging paging, String limit) {
        String inner = "(select x.*, row_number() over (order by " + paging.orderBy(ORDERS, OWN) + ") as place" + from
                + " order by place" + limit + ")";
        return COLUMNS.formatted(inner) + " order by m.place";
    }

    private static String from(MemberFilter filter, Map<String, Object> values, Paging paging) {
        boolean sorted = paging.sort() != null
                && List.of("name", "type").contains(paging.sort().key());
        StringBuilder from = new StringBuilder(" from council_member x");
        if (filter.needsNames() || sorted) from.append(Held.NAMED.formatted("x.organisation_id"));
        from.append(" where ").append(Held.on("x"));
        if (filter.councils() != null) {
            from.append(" and x.council_id = any(:councils)");
            values.put("councils", filter.councils().toArray(Long[]::new));
        }
        and(from, values, " and x.role = :role", "role", filter.role());
        and(from, values, " and v.type = :type", "type", filter.type());
        and(from, values, " and x.sample = :sample", "sample", filter.sample());
        if (filter.q() != null) {
            from.append(" and v.name ilike :q");
            values.put("q", LikePattern.containing(filter.q()));
        }
        return from.toString();
    }

    private static void and(
            StringBuilder from, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value == null) return;
        from.append(condition);
        values.put(name, value instanceof Enum<?> choice ? choice.name() : value);
    }

    /** One membership of a council, also one that a later entry superseded; empty for another council's. */
    public Optional<Member> find(long councilId, long id, AsOf asOf) {
        return jdbc.sql(COLUMNS.formatted("council_member") + " where m.id = :id and m.council_id = :council")
                .params(values(asOf))
                .param("id", id)
                .param("council", councilId)
                .query((row, number) -> member(row))
                .optional();
    }

    /** Every entry ever made of an organisation in a council and known by the day, newest first. */
    public List<Member> entries(long councilId, long organisationId, AsOf asOf) {
        return jdbc.sql(COLUMNS.formatted("council_member") + """
                         where m.council_id = :council and m.organisation_id = :organisation and m.known_from < :until
                         order by m.known_from desc, m.entered_at desc, m.id desc
                        """)
                .params(values(asOf))
                .param("council", councilId)
                .param("organisation", organisationId)
                .query((row, number) -> member(row))
                .list();
    }

    /** The councils to which an organisation belongs or belonged, as known on the day, the newest first. */
    public List<Member> of(long organisationId, AsOf asOf) {
        return jdbc.sql(COLUMNS.formatted("council_member") + " where m.organisation_id = :organisation and "
                        + Held.known("m") + " order by m.valid_from desc nulls last, m.id desc")
                .params(values(asOf))
                .param("organisation", organisationId)
                .query((row, number) -> member(row))
                .list();
    }

    /** What is held of some organisations in a council. */
    List<Member> held(long councilId, Collection<Long> organisations, AsOf asOf) {
        return jdbc.sql(COLUMNS.formatted("council_member") + """
                         where m.council_id = :council and m.organisation_id = any(:organisations)
                           and m.superseded_at is null order by m.id
                        """)
                .params(values(asOf))
                .param("council", councilId)
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> member(row))
                .list();
    }

    private static Map<String, Object> values(AsOf asOf) {
        return new TreeMap<>(Map.of("until", asOf.knownUntilUtc(), "day", asOf.valid()));
    }

    private static Member member(ResultSet row) throws SQLException {
        String type = row.getString("type");
        return new Member(
                row.getLong("id"),
                row.getLong("council_id"),
                row.getLong("organisation_id"),
                row.getString("name"),
                row.getString("name_en"),
                type == null ? null : OrganisationType.valueOf(type),
                MemberRole.valueOf(row.getString("role")),
                Held.span(row),
                row.getBoolean("sample"),
                Held.entered(row));
    }
}
