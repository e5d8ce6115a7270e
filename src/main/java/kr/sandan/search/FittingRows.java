package kr.sandan.search;

import static kr.sandan.search.FoundRow.COLUMNS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.platform.NameGrams;
import kr.sandan.platform.NamePattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows that hold what was typed. A rare text is found by its pieces, all of its rows compared. A text that many rows
 * hold is looked for among the shortest names of each kind and among those that begin with it: those are shown first
 * anyway, and few have to be read to have enough. A single letter is looked for at the beginning of names only.
 */
@Component
class FittingRows {

    /** From this share of all rows on, a text counts as common. */
    static final double COMMON = 0.01;

    /** How many of the shortest names of a kind are looked through for a common text. */
    static final int HEAD = 2_000;

    /** Names of one item stand beside each other: so many are read for each item wanted. */
    private static final int NAMES_EACH = 3;

    private static final String RANKED = """
            with best as (
                select distinct on (kind, item) *,
                       case when plain = :plain then 0 when begins then 1 else 2 end as rank
                  from (%s) candidate
                 order by kind, item, rank, size, name)
            select * from (
                select *, count(*) over (partition by kind) as total,
                       row_number() over (partition by kind order by rank, size, label, item) as place
                  from best) ranked
             where place <= :most order by kind, place
            """;

    private static final String RARE = """
            select {columns}, {begins} as begins from search_row
             where grams @> cast(:grams as text[]) and {holds} and audience && cast(:mine as text[]) and kind = any(cast(:kinds as text[]))
             limit 2000
            """;

    private static final String FREQUENT = """
            select found.* from unnest(cast(:kinds as text[])) sought (kind)
             cross join lateral (
                (select {columns}, true as begins from search_row
                  where kind = sought.kind and {begins} and audience && cast(:mine as text[]) limit 200)
                union all
                (select {columns}, {begins} from (
                    select {columns}, firsts from search_row
                     where kind = sought.kind and audience && cast(:mine as text[])
                     order by size, id limit :head) head
                  where {holds} limit :enough)) found
            """;

    private static final String LARGE = """
            select sought.kind from unnest(cast(:kinds as text[])) sought (kind)
             where exists (select from search_row r where r.kind = sought.kind order by r.size, r.id offset :head)
            """;

    private final CommonGrams common;
    private final JdbcClient jdbc;

    FittingRows(CommonGrams common, JdbcClient jdbc) {
        this.common = common;
        this.jdbc = jdbc;
    }

    /** What is looked for, by whom, in which kinds, and how many of each. */
    record Sought(NamePattern pattern, String[] mine, List<String> kinds, int most) {

        Sought in(List<String> others) {
            return new Sought(pattern, mine, others, most);
        }
    }

    /** The best of each kind, in their order. */
    List<FoundRow> find(Sought sought) {
        List<String> grams = NameGrams.sought(sought.pattern());
        if (grams.isEmpty()) return read(sought, FREQUENT.replace("{holds}", "{begins}"), true);
        if (common.shareOfRarest(grams) < COMMON) return read(sought, RARE, false);
        List<FoundRow> found = read(sought, FREQUENT, true);
        List<String> open = open(sought, found);
        if (open.isEmpty()) return found;
        List<FoundRow> all = new ArrayList<>(
                found.stream().filter(row -> !open.contains(row.kind())).toList());
        all.addAll(read(sought.in(open), RARE, false));
        return all;
    }

    /** The kinds of which not enough was found among the names looked through, and which have more names than those. */
    private List<String> open(Sought sought, List<FoundRow> found) {
        Map<String, Long> counts = found.stream().collect(Collectors.groupingBy(FoundRow::kind, Collectors.counting()));
        String[] wanting = sought.kinds().stream()
                .filter(kind -> counts.getOrDefault(kind, 0L) < sought.most())
                .toArray(String[]::new);
        return jdbc.sql(LARGE)
                .param("kinds", wanting)
                .param("head", HEAD)
                .query((row, at) -> row.getString(1))
                .list();
    }

    private List<FoundRow> read(Sought sought, String candidates, boolean most) {
        NamePattern pattern = sought.pattern();
        String compared = pattern.isLiteral() ? pattern.typed() : NamePattern.initials(pattern.typed());
        return jdbc.sql(RANKED.formatted(conditions(pattern, candidates)))
                .param("plain", pattern.typed())
                .param("prefix", compared + "%")
                .param("part", "%" + compared + "%")
                .param("expression", pattern.expression())
                .param("grams", NameGrams.sought(pattern).toArray(String[]::new))
                .param("mine", sought.mine())
                .param("kinds", sought.kinds().toArray(String[]::new))
                .param("most", sought.most())
                .param("enough", NAMES_EACH * (sought.most() + 1))
                .param("head", HEAD)
                .query((row, number) -> FoundRow.read(row, most && row.getLong("total") > sought.most()))
                .list();
    }

    /** Syllables are compared as they are, initials with initials, and where both are mixed, each with its own. */
    private static String conditions(NamePattern pattern, String candidates) {
        String column = pattern.isLiteral() ? "plain" : "firsts";
        boolean mixed = !pattern.isLiteral() && !pattern.isInitials();
        return candidates
                .replace("{holds}", "(" + column + " like :part" + (mixed ? " and plain ~ :expression)" : ")"))
                .replace(
                        "{begins}",
                        "(" + column + " like :prefix" + (mixed ? " and plain ~ ('^' || :expression))" : ")"))
                .replace("{columns}", COLUMNS);
    }
}
