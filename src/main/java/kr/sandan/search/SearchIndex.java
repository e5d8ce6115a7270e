package kr.sandan.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private static final int EDITION = 2;

    private static final long LOCK = 7_305_021_926L;
    private static final int BATCH = 1_000;
    private static final int LONGEST = 300;

    private static final String WRITE = """
            insert into search_row (kind, item, name, plain, firsts, grams, label, label_en, note, note_key, since,
                until, path, audience)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final List<SearchableRows> modules;
    private final CommonGrams common;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SearchIndex(List<SearchableRows> modules, CommonGrams common, JdbcClient jdbc, JdbcTemplate batches) {
        this.modules = modules;
        this.common = common;
        this.jdbc = jdbc;
        this.batches = batches;
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
            String path) {}

    private record Touched(String kind, long item) {}

    /** Writes the rows of everything changed and committed since they were written; most often there is nothing. */
    @Transactional
    public void catchUp() {
        boolean behind =
                jdbc.sql("""
                        select exists (select from search_touched)
                            or exists (select from search_state where edition <> :edition)
                        """).param("edition", EDITION).query(Boolean.class).single();
        if (!behind) return;
        // one at a time: a second search waits here, and then finds the rows written
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
        if (isOfOtherEdition()) rebuild();
        else writeTouched();
    }

    /** Writes all rows anew. */
    @Transactional
    public void rebuild() {
        jdbc.sql("delete from search_touched").update();
        jdbc.sql("delete from search_row").update();
        modules.forEach(module -> write(module, null));
        jdbc.sql("analyze search_row").update();
        common.refresh();
        jdbc.sql("update search_state set edition = :edition")
                .param("edition", EDITION)
                .update();
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
        String[] audience = tokens(module.audience());
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
                        row.getString("path")))
                .list();
        batches.batchUpdate(WRITE, rows, BATCH, (statement, row) -> fill(statement, module.kind(), row, audience));
    }

    private static void fill(PreparedStatement statement, String kind, Named row, String[] audience)
            throws SQLException {
        String plain = compared(row.name());
        Connection connection = statement.getConnection();
        statement.setString(1, kind);
        statement.setLong(2, row.item());
        statement.setString(3, row.name());
        statement.setString(4, plain);
        statement.setString(5, NamePattern.initials(plain));
        statement.setArray(6, connection.createArrayOf("text", Grams.of(plain).toArray()));
        statement.setString(7, row.label());
        statement.setString(8, row.labelEn());
        statement.setString(9, row.note());
        statement.setString(10, row.noteKey());
        statement.setString(11, row.since());
        statement.setString(12, row.until());
        statement.setString(13, row.path());
        statement.setArray(14, connection.createArrayOf("text", audience));
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
