package kr.sandan.search;

import static kr.sandan.search.FoundRow.COLUMNS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.NameSlip;
import kr.sandan.search.FittingRows.Sought;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows that differ from what was typed by one letter of the keyboard. Wherever the slip was, the rest stands: rows are
 * found by its pieces, and where those are common, among the shortest names of each kind.
 */
@Component
class AlmostFittingRows {

    private static final String RARE = """
            select %s, 0 as total from search_row
             where (%s) and plain like any (cast(:patterns as text[])) and audience && cast(:mine as text[]) limit 1000
            """;

    private static final String FREQUENT = """
            select found.*, 0 as total from unnest(cast(:kinds as text[])) sought (kind)
             cross join lateral (
                select * from (
                    select %s from search_row
                     where kind = sought.kind and audience && cast(:mine as text[])
                     order by size, id limit :head) head
                 where plain like any (cast(:patterns as text[])) limit :enough) found
            """.formatted(COLUMNS);

    private final CommonGrams common;
    private final JdbcClient jdbc;

    AlmostFittingRows(CommonGrams common, JdbcClient jdbc) {
        this.common = common;
        this.jdbc = jdbc;
    }

    /** The shortest names first. */
    List<FoundRow> find(Sought sought) {
        if (!sought.pattern().isLiteral()) return List.of();
        List<NameSlip> rare = new ArrayList<>();
        List<NameSlip> frequent = new ArrayList<>();
        for (NameSlip slip : NameSlip.in(sought.pattern())) {
            boolean often = common.shareOfRarest(slip.grams()) >= FittingRows.COMMON;
            (often ? frequent : rare).add(slip);
        }
        Stream<FoundRow> near = Stream.concat(rare(rare, sought), frequent(frequent, sought));
        NamePattern pattern = sought.pattern();
        return near.filter(row -> pattern.almostFits(row.plain()))
                .sorted(Comparator.comparingInt(row -> row.plain().length()))
                .toList();
    }

    private Stream<FoundRow> rare(List<NameSlip> slips, Sought sought) {
        if (slips.isEmpty()) return Stream.of();
        String held = IntStream.range(0, slips.size())
                .mapToObj(number -> "grams @> cast(:rest" + number + " as text[])")
                .collect(Collectors.joining(" or "));
        JdbcClient.StatementSpec query = jdbc.sql(RARE.formatted(COLUMNS, held));
        for (int number = 0; number < slips.size(); number++)
            query.param("rest" + number, slips.get(number).grams().toArray(String[]::new));
        return read(query, slips, sought);
    }

    private Stream<FoundRow> frequent(List<NameSlip> slips, Sought sought) {
        if (slips.isEmpty()) return Stream.of();
        JdbcClient.StatementSpec query = jdbc.sql(FREQUENT)
                .param("kinds", sought.kinds().toArray(String[]::new))
                .param("head", FittingRows.HEAD)
                .param("enough", 20 * sought.most());
        return read(query, slips, sought);
    }

    private static Stream<FoundRow> read(JdbcClient.StatementSpec query, List<NameSlip> slips, Sought sought) {
        String[] patterns =
                slips.stream().flatMap(slip -> slip.patterns().stream()).toArray(String[]::new);
        return query
                .param("patterns", patterns)
                .param("mine", sought.mine())
                .query((row, number) -> FoundRow.read(row, false))
                .list()
                .stream();
    }
}
