package kr.sandan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Among 200,001 rows a name is found by indexes, by two syllables, by initials and with a slip. */
@PortalTest
@Transactional
class SearchPlanTest {

    @Autowired
    private SearchQueries search;

    @Autowired
    private SearchIndex index;

    @Autowired
    private CommonGrams common;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoHundredThousandRowsAreSearchedByTheirIndexes() {
        index.catchUp();
        InventedRows.write(jdbc, 200_000);
        jdbc.sql("analyze search_row").update();
        assertThat(plan("grams @> '{ㄸㅉㄱ}'")).contains("search_row_grams_ix").doesNotContain("Seq Scan");
        assertThat(plan("grams @> '{궳쀍}' or grams @> '{쀍국,국가}'"))
                .contains("search_row_grams_ix")
                .doesNotContain("Seq Scan");
        common.refresh();
        assertThat(common.shareOfRarest(List.of("산업", "업단"))).isGreaterThan(0.9);
        assertThat(found("궳쀍")).containsExactly("궳쀍국가산업단지");
        assertThat(found("ㄱㅃㄱㄱㅅㅇ")).contains("궳쀍국가산업단지");
        assertThat(found("궳ㅃ")).containsExactly("궳쀍국가산업단지");
        assertThat(found("궯쀍국가")).contains("궳쀍국가산업단지");
        assertThat(found("궳쀍국가산언단지")).contains("궳쀍국가산업단지");
        assertThat(found("산언단지")).isNotEmpty();
    }

    @Test
    void aTextThatAlmostEveryNameHoldsIsLookedForInEveryKindAndSaysThatThereIsMore() {
        index.catchUp();
        InventedRows.write(jdbc, 50_000);
        jdbc.sql("analyze search_row").update();
        common.refresh();
        for (String typed : List.of("산업", "ㅅㅇ", "ㅅㅇㄷㅈ", "ㅅ업")) {
            SearchFound found = search.find(typed, Set.of("EVERYONE", "PUBLIC_FACTS"), 5);
            assertThat(found.groups())
                    .as(typed)
                    .filteredOn(group -> group.kind().equals("COMPLEX"))
                    .allSatisfy(group -> assertThat(group.more()).isTrue())
                    .hasSize(1);
            assertThat(found.groups())
                    .as(typed)
                    .extracting(SearchFound.Group::kind)
                    .contains("CLAIM", "DOCUMENT");
        }
        assertThat(found("궳ㅃㄱ가")).containsExactly("궳쀍국가산업단지");
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
