package kr.sandan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kr.sandan.platform.NamePattern;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Among 200,001 rows a name is found by the trigram indexes, by two syllables, by two initials and with a slip. */
@PortalTest
@Transactional
class SearchPlanTest {

    @Autowired
    private SearchQueries search;

    @Autowired
    private SearchIndex index;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoHundredThousandRowsAreSearchedByTheirIndexes() {
        index.catchUp();
        InventedRows.write(jdbc, 200_000);
        jdbc.sql("analyze search_row").update();
        String letters = NamePattern.letters("궳쀍");
        assertThat(plan("letters like '%" + letters + "%'"))
                .contains("search_row_letters_ix")
                .doesNotContain("Seq Scan");
        assertThat(plan("initials like '%ㄸㄸㄸㅉㅉㅉㄲㄲㄲ%'"))
                .contains("search_row_initials_ix")
                .doesNotContain("Seq Scan");
        assertThat(plan("'" + letters + "' <% letters"))
                .contains("search_row_letters_ix")
                .doesNotContain("Seq Scan");
        assertThat(found("궳쀍")).containsExactly("궳쀍국가산업단지");
        assertThat(found("궯쀍국가")).contains("궳쀍국가산업단지");
    }

    private String plan(String condition) {
        return String.join(
                "\n",
                jdbc.sql("explain select id from search_row where " + condition)
                        .query(String.class)
                        .list());
    }

    private List<String> found(String typed) {
        return search.find(typed, Set.of("EVERYONE"), 5).groups().stream()
                .flatMap(group -> group.hits().stream())
                .map(SearchFound.Hit::label)
                .toList();
    }
}
