package kr.sandan.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.platform.NameGrams;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchableRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rows that the search looks through in step with the tables of the modules. */
@Component
class SearchIndex {

    /** Raised whenever names are compared otherwise than before, so that rows written the old way are written anew. */
    private static final int EDITION = 3;

    private static final long LOCK = 7_305_021_926L;
    private static final int BATCH = 10_000;
    private static final int LONGEST = 300;

    /** Many rows by one statement, each column an array; the pieces of a name parted by blanks, which no piece holds. */
    private static final String WRITE = """
            insert into search_row (kind, item, name, plain, firsts, grams, label, label_en, note, note_key, since,
                until, path, audience)
            select :kind, item, name, plain, firsts, string_to_array(grams, ' '), label, label_en, note, note_key, since,
                   until, path, coalesce(string_to_array(marks, ' '), cast(:audience as text[]))
              from unnest(:items, :names, :plain, :firsts, :grams, :labels, :english, :notes, :noteKeys, :since, :until,
                   :paths, :marks) row (item, name, plain, firsts, grams, label, label_en, note, note_key, since, until, path, marks)
            """;

    /** Every index but that of the primary key. */
    private static final String INDEXES = """
            select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
              from pg_index i where i.indrelid = 'search_row'::regclass and not i.indisprimary order by 1
            """;

    private final List<SearchableRows> modules;
    private final CommonGrams common;
    private final JdbcClient jdbc;
    private final JdbcTemplate ddl;

    SearchIndex(List<SearchableRows> modules, CommonGrams common, JdbcClient jdbc, JdbcTemplate ddl) {
        this.modules = modules;
        this.common = common;
        this.jdbc = jdbc;
        this.ddl = ddl;
    }

    /** A row as its module gives it. */
    private record Named(
            long item,
            String name,
            String label,
            @Nullable String labelEn,
            @Nullable String note,
            @Nullable String noteKey,
            @Nullable String since,
            @Nullable String until,
            String path,
            @Nullable String marks) {}

    /** An index of the rows, and how it is made. */
    private record Index(String name, String definition) {}

    private record Touched(String kind, long item) {}

    /**
     * Writes the rows of everything changed and committed since they were written; most often there is nothing. Rows of
     * another edition are left to the portal whose own it is.
     */
    @Transactional
    public void catchUp() {
        boolean behind = Boolean.TRUE.equals(jdbc.sql("select exists (select from search_touched)")
                .query(Boolean.class)
                .single());
        if (!behind || isOfOtherEdition()) return;
        takeTurns();
        writeTouched();
    }

    /** Writes all rows anew where they were written otherwise than this portal writes them. */
    @Transactional
    public void bringToEdition() {
        if (!isOfOtherEdition()) return;
        takeTurns();
        if (isOfOtherEdition()) rebuild();
    }

    /** Writes all rows anew, and their indexes at once when all are in: that takes a fraction of the time. */
    @Transactional
    public void rebuild() {
        jdbc.sql("delete from search_touched").update();
        List<Index> indexes = jdbc.sql(INDEXES)
                .query((row, number) -> new Index(row.getString("name"), row.getString("definition")))
                .list();
        for (Index index : indexes) ddl.execute("drop index " + index.name());
        ddl.execute("truncate search_row");
        modules.forEach(module -> write(module, null));
        for (Index index : indexes) ddl.execute(index.definition());
        jdbc.sql("analyze search_row").update();
        common.refresh();
        jdbc.sql("update search_state set edition = :edition")
                .param("edition", EDITION)
                .update();
    }

    /** One process at a time: a second one waits here, and then finds the rows written. */
    private void takeTurns() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    }

    private boolean isOfOtherEdition() {
        return jdbc.sql("select edition from search_state").query(Integer.class).single() != EDITION;
    }

    private void writeTouched() {
        Map<String, List<Long>> touched = jdbc
                .sql("delete from search_touched returning kind, item")
                .query((row, number) -> new Touched(row.getString("kind"), row.getLong("item")))
                .list()
                .stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        Touched::kind, TreeMap::new, Collectors.mapping(Touched::item, Collectors.toList())));
        for (SearchableRows module : modules) {
            List<Long> items = touched.get(module.kind());
            if (items == null) continue;
            Long[] numbers = items.toArray(Long[]::new);
            jdbc.sql("delete from search_row where kind = :kind and item = any(:items)")
                    .param("kind", module.kind())
                    .param("items", numbers)
                    .update();
            write(module, numbers);
        }
    }

    private void write(SearchableRows module, Long @Nullable [] items) {
        List<Named> rows = jdbc.sql(module.query())
                .param("items", items)
                .query((row, number) -> new Named(
                        row.getLong("item"),
                        row.getString("name"),
                        row.getString("label"),
                        row.getString("label_en"),
                        row.getString("note"),
                        row.getString("note_key"),
                        row.getString("since"),
                        row.getString("until"),
                        row.getString("path"),
                        module.circled() ? marks(module, row.getLong("circle")) : null))
                .list();
        for (int from = 0; from < rows.size(); from += BATCH)
            insert(module, rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }

    private void insert(SearchableRows module, List<Named> rows) {
        List<String> plain = rows.stream().map(row -> compared(row.name())).toList();
        jdbc.sql(WRITE)
                .param("kind", module.kind())
                .param("audience", tokens(module.audience()))
                .param("items", rows.stream().map(Named::item).toArray(Long[]::new))
                .param("names", column(rows, Named::name))
                .param("plain", column(plain, name -> name))
                .param("firsts", column(plain, NamePattern::initials))
                .param("grams", column(plain, name -> String.join(" ", NameGrams.of(name))))
                .param("labels", column(rows, Named::label))
                .param("english", column(rows, Named::labelEn))
                .param("notes", column(rows, Named::note))
                .param("noteKeys", column(rows, Named::noteKey))
                .param("since", column(rows, Named::since))
                .param("until", column(rows, Named::until))
                .param("paths", column(rows, Named::path))
                .param("marks", column(rows, Named::marks))
                .update();
    }

    /** Parted by a blank, which no mark holds. */
    private static String marks(SearchableRows module, long circle) {
        return module.everyMark() + " " + module.mark(circle);
    }

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> value) {
        @Nullable String[] column = new String[rows.size()];
        for (int at = 0; at < column.length; at++) column[at] = value.apply(rows.get(at));
        return column;
    }

    /** What is compared of a name: of a sentence its beginning, for an index holds no longer text. */
    private static String compared(String name) {
        String plain = NamePattern.normalise(name);
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
    }

    private static String[] tokens(Audience audience) {
        return audience.kind() == Audience.Kind.ROLES
                ? audience.roles().toArray(String[]::new)
                : new String[] {audience.kind().name()};
    }
}
