package kr.sandan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchableRows;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** All rows written anew, as many as the search is made for. */
@PortalTest
@Transactional
class SearchRebuildTest {

    private static final int ROWS = 200_000;

    /** Names of four syllables of which hardly two are the same. */
    private static final SearchableRows INVENTED =
            new SearchableRows("COMPLEX", 10, "complex.search.group", Audience.EVERYONE, """
            select n as item, name, name as label, null as label_en, null as note, null as note_key, null as since,
                   null as until, '/' as path
              from (select n, chr(44032 + 28 * mod(n, 399)) || chr(44032 + 28 * mod(n * 7, 397))
                         || chr(44032 + 28 * mod(n / 399, 389)) || '일반산업단지' as name
                      from generate_series(1, %d) n) invented
             where cast(:items as bigint[]) is null or n = any(:items)
            """.formatted(ROWS));

    @Autowired
    private CommonGrams common;

    @Autowired
    private SearchQueries search;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate ddl;

    @Test
    void twoHundredThousandRowsAreWrittenInLessThanAMinuteAndFoundByTheSameIndexes() {
        List<String> before = indexes();
        Duration taken = timed(SearchIndex::rebuild);
        assertThat(taken).isLessThan(Duration.ofMinutes(1));
        assertThat(indexes()).isEqualTo(before).hasSize(6);
        assertThat(count()).isEqualTo(ROWS);
        String name = jdbc.sql("select name from search_row where item = 150000")
                .query(String.class)
                .single();
        assertThat(search.find(name.substring(0, 3), Set.of("EVERYONE"), 5).groups())
                .flatExtracting(SearchFound.Group::hits)
                .extracting(SearchFound.Hit::name)
                .contains(name);
    }

    @Test
    void rowsOfThisEditionAreLeftAsTheyAre() {
        long rows = count();
        timed(SearchIndex::bringToEdition);
        assertThat(count()).isEqualTo(rows).isNotEqualTo(ROWS);
        jdbc.sql("update search_state set edition = -1").update();
        jdbc.sql("insert into search_touched (kind, item) values ('COMPLEX', 1)")
                .update();
        timed(SearchIndex::catchUp);
        assertThat(count()).as("rows of another edition").isEqualTo(rows);
    }

    private Duration timed(Consumer<SearchIndex> work) {
        long begun = System.nanoTime();
        work.accept(new SearchIndex(List.of(INVENTED), common, jdbc, ddl));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private long count() {
        return jdbc.sql("select count(*) from search_row").query(Long.class).single();
    }

    private List<String> indexes() {
        return jdbc.sql("select indexdef from pg_indexes where tablename = 'search_row' order by 1")
                .query(String.class)
                .list();
    }
}
