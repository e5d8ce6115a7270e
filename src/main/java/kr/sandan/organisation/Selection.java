package kr.sandan.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NameGrams;
import kr.sandan.platform.NamePattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which organisations are wanted, as a condition in SQL: on {@code organisation_version v}, joined with {@code
 * organisation o}.
 *
 * @param condition the {@code where} clause
 * @param values what it names
 */
record Selection(String condition, Map<String, Object> values) {

    private static final String KNOWN =
            "%1$s.known_from < :until and (%1$s.superseded_at is null or %1$s.superseded_at >= :until)";

    /** Of a statement, that it was known by the day and held on the day. */
    static String held(String alias) {
        return KNOWN.formatted(alias) + " and " + alias + ".valid @> cast(:day as date)";
    }

    /** A name counts while somebody says it, whether it was borne on the day or not. */
    private static final String NAMED = """
            v.organisation_id in (
                select n.organisation_id from organisation_name n
                 where %s and (
                       exists (select from organisation_version w where w.organisation_id = n.organisation_id
                                  and n.name in (w.name, w.name_en) and %s)
                       or exists (select from organisation_alias a where a.organisation_id = n.organisation_id
                                  and a.alias = n.name and %s)))
            """;

    private static final String SITTING = """
            v.organisation_id in (
                select t.organisation_id from organisation_tenancy t where t.complex_id = any(:complexes) and %s)
            """.formatted(held("t"));

    /** Says how a name has to be, on {@code organisation_name n}. */
    record NameCondition(String sql, Map<String, Object> values) {

        /** What holds the text typed, by its pieces; a single letter is looked for at the beginning. */
        static NameCondition fitting(NamePattern pattern) {
            String column = pattern.isLiteral() ? "n.name_key" : "n.firsts";
            String compared = pattern.isLiteral() ? pattern.typed() : NamePattern.initials(pattern.typed());
            List<String> grams = NameGrams.sought(pattern);
            Map<String, Object> values = new TreeMap<>();
            List<String> sql = new ArrayList<>();
            if (!grams.isEmpty()) {
                sql.add("n.grams @> cast(:grams as text[])");
                values.put("grams", List.copyOf(grams));
            }
            sql.add(column + " like :compared");
            values.put("compared", grams.isEmpty() ? compared + "%" : "%" + compared + "%");
            if (!pattern.isLiteral() && !pattern.isInitials()) {
                sql.add("n.name_key ~ :expression");
                values.put("expression", grams.isEmpty() ? "^" + pattern.expression() : pattern.expression());
            }
            return new NameCondition(String.join(" and ", sql), values);
        }

        /** One of these names, by their forms. */
        static NameCondition of(List<String> keys) {
            return new NameCondition("n.name_key = any(cast(:keys as text[]))", Map.of("keys", keys));
        }
    }

    /** Everything known of the day. */
    static Selection at(AsOf asOf) {
        return new Selection(held("v"), new TreeMap<>(Map.of("until", asOf.knownUntilUtc(), "day", asOf.valid())));
    }

    Selection and(String more, Map<String, Object> named) {
        Map<String, Object> all = new TreeMap<>(values);
        all.putAll(named);
        return new Selection(condition + " and " + more, all);
    }

    Selection named(NameCondition name) {
        return and(NAMED.formatted(name.sql(), KNOWN.formatted("w"), KNOWN.formatted("a")), name.values());
    }

    Selection sittingIn(List<Long> complexIds) {
        return and(SITTING, Map.of("complexes", complexIds));
    }

    /** Of the kinds; of a single one so that its index gives them in order. */
    Selection ofTypes(List<String> types) {
        return types.size() == 1
                ? and("v.type = :type", Map.of("type", types.get(0)))
                : and("v.type = any(cast(:types as text[]))", Map.of("types", types));
    }

    /** Names the values in a query; lists become arrays. */
    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec query) {
        values.forEach((name, value) -> query.param(name, value instanceof List<?> list ? array(list) : value));
        return query;
    }

    private static Object array(List<?> list) {
        return list.stream().allMatch(Long.class::isInstance) ? list.toArray(Long[]::new) : list.toArray(String[]::new);
    }
}
