package kr.sandan.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.web.SearchableRows;
import kr.sandan.search.SearchFound.Group;
import kr.sandan.search.SearchFound.Hit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks through everything that the reader may see. */
@Service
@Transactional
public class SearchQueries {

    /** Fewer letters than three have no trigram: so short a text is looked for at the beginning of names only. */
    private static final int SHORTEST_TRIGRAM = 3;

    /** The shortest half that still has a trigram when a text is cut in two. */
    private static final int SHORTEST_CUT = 2 * SHORTEST_TRIGRAM;

    private static final String FITTING = """
            with candidate as materialized (
                (select * from search_row where plain like :prefix and audience && cast(:mine as text[]) limit 500)
                union
                (select * from search_row where %s and audience && cast(:mine as text[]) limit 3000)),
            best as (
                select distinct on (kind, item) *,
                       case when plain = :plain then 0 when plain ~ ('^' || :expression) then 1 else 2 end as rank
                  from candidate
                 order by kind, item, rank, length(plain), name)
            select * from (
                select *, count(*) over (partition by kind) as total,
                       row_number() over (partition by kind order by rank, length(plain), label, item) as place
                  from best) ranked
             where place <= :most order by kind, place
            """;

    /** One slip leaves one half of the letters as they are. */
    private static final String ALMOST = """
            select *, 0 as total from search_row
             where (:letters <% letters or letters like :first or letters like :second) and audience && cast(:mine as text[])
             order by word_similarity(:letters, letters) desc, length(plain), id limit 400
            """;

    private final SearchIndex index;
    private final Map<String, SearchableRows> modules = new LinkedHashMap<>();
    private final JdbcClient jdbc;

    SearchQueries(SearchIndex index, List<SearchableRows> modules, JdbcClient jdbc) {
        this.index = index;
        this.jdbc = jdbc;
        modules.stream()
                .sorted(Comparator.comparingInt(SearchableRows::order))
                .forEach(module -> this.modules.put(module.kind(), module));
    }

    private record Row(String kind, long item, String plain, long total, Hit hit) {}

    /**
     * What fits a text, best first; where nothing does, what differs from it by one letter.
     *
     * @param typed part of a name, its initials, or both mixed
     * @param circles the circles of callers and the role to which the reader belongs
     * @param most how many of each kind
     */
    public SearchFound find(String typed, Set<String> circles, int most) {
        NamePattern pattern = new NamePattern(typed);
        if (pattern.isEmpty()) return new SearchFound(List.of(), false);
        index.catchUp();
        String[] mine = circles.toArray(String[]::new);
        List<Group> fitting = groups(fitting(pattern, mine, most), most);
        if (!fitting.isEmpty()) return new SearchFound(fitting, false);
        List<Group> almost = groups(almost(pattern, mine), most);
        return new SearchFound(almost, !almost.isEmpty());
    }

    private List<Row> fitting(NamePattern pattern, String[] mine, int most) {
        String letters = NamePattern.letters(pattern.typed());
        String condition = !pattern.isLiteral()
                ? "initials like :part and plain ~ :expression"
                : letters.length() < SHORTEST_TRIGRAM ? "plain like :prefix and :part <> ''" : "letters like :part";
        String part = pattern.isLiteral() ? letters : SearchIndex.tripled(NamePattern.initials(pattern.typed()));
        return jdbc.sql(FITTING.formatted(condition))
                .param("plain", pattern.typed())
                .param("prefix", pattern.typed() + "%")
                .param("part", "%" + part + "%")
                .param("expression", pattern.expression())
                .param("mine", mine)
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    private List<Row> almost(NamePattern pattern, String[] mine) {
        String letters = NamePattern.letters(pattern.typed());
        if (!pattern.isLiteral() || letters.length() < SHORTEST_TRIGRAM) return List.of();
        int half = letters.length() / 2;
        boolean cut = letters.length() >= SHORTEST_CUT;
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', '0.3', true)")
                .query(row -> {});
        return jdbc
                .sql(ALMOST)
                .param("letters", letters)
                .param("first", "%" + (cut ? letters.substring(0, half) : letters) + "%")
                .param("second", "%" + (cut ? letters.substring(half) : letters) + "%")
                .param("mine", mine)
                .query((row, number) -> row(row))
                .list()
                .stream()
                .filter(row -> pattern.almostFits(row.plain()))
                .toList();
    }

    /** Each item once, under its kind, the kinds in their order. */
    private List<Group> groups(List<Row> rows, int most) {
        List<Group> groups = new ArrayList<>();
        for (SearchableRows module : modules.values()) {
            Map<Long, Row> items = new LinkedHashMap<>();
            rows.stream()
                    .filter(row -> row.kind().equals(module.kind()))
                    .forEach(row -> items.putIfAbsent(row.item(), row));
            if (items.isEmpty()) continue;
            long counted = items.values().stream().mapToLong(Row::total).max().orElse(0);
            groups.add(new Group(
                    module.kind(),
                    module.titleKey(),
                    Math.max(counted, items.size()),
                    items.values().stream().limit(most).map(Row::hit).toList()));
        }
        return groups;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("kind"),
                row.getLong("item"),
                row.getString("plain"),
                row.getLong("total"),
                new Hit(
                        row.getString("name"),
                        row.getString("label"),
                        row.getString("label_en"),
                        row.getString("note"),
                        row.getString("path")));
    }
}
