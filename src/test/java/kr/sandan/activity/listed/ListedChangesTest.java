package kr.sandan.activity.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadContext.What;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.junit.jupiter.api.Test;

/** What a list would change, value by value. */
class ListedChangesTest extends ActivityLists {

    @Test
    void pagesBreakWithinARowAndLoseNothing() {
        String[] rows = IntStream.range(0, 7)
                .mapToObj(number -> row("쪽마다 " + number, "HELD_ON=2015-03-1" + number, "PLANNED=100000"))
                .toArray(String[]::new);
        long load = checked(list(rows)).id();
        List<Change> all = new ArrayList<>();
        findings.eachChange(load, all::add);
        assertThat(all).hasSizeGreaterThan(40).allMatch(change -> change.what() == What.NEW);
        assertThat(all).extracting(Change::label).isSorted();
        List<Change> paged = new ArrayList<>();
        for (int page = 1; paged.size() < all.size(); page++) {
            Listing<Change> one = findings.changes(load, new Paging(page, 20, null));
            assertThat(one.total()).isEqualTo(all.size());
            assertThat(one.rows()).isNotEmpty();
            paged.addAll(one.rows());
        }
        assertThat(paged).isEqualTo(all);
    }
}
