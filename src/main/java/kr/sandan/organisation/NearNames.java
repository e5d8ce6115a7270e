package kr.sandan.organisation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.NameSlip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names that differ from what was typed by one letter of the keyboard: wherever the slip was, the pieces of the rest stand. */
@Component
class NearNames {

    private static final String CANDIDATES = """
            select distinct name_key from organisation_name
             where (%s) and name_key like any (cast(:patterns as text[])) limit 1000
            """;

    private final JdbcClient jdbc;

    NearNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the form in which names are compared; none for a text with initials or of a single letter. */
    List<String> of(NamePattern pattern) {
        if (!pattern.isLiteral()) return List.of();
        List<NameSlip> slips = NameSlip.in(pattern);
        if (slips.isEmpty()) return List.of();
        String pieces = IntStream.range(0, slips.size())
                .mapToObj(number -> "grams @> cast(:rest" + number + " as text[])")
                .collect(Collectors.joining(" or "));
        JdbcClient.StatementSpec query = jdbc.sql(CANDIDATES.formatted(pieces));
        for (int number = 0; number < slips.size(); number++)
            query.param("rest" + number, slips.get(number).grams().toArray(String[]::new));
        String[] patterns =
                slips.stream().flatMap(slip -> slip.patterns().stream()).toArray(String[]::new);
        return query.param("patterns", patterns).query((row, number) -> row.getString(1)).list().stream()
                .filter(pattern::almostFits)
                .sorted()
                .toList();
    }
}
