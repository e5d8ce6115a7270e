package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page seeks its rows among the own and among all others apart; an export reads them all at once. */
class ActivityListOrderTest extends ActivityWorld {

    /** Some of one headquarters, seen by another as approved; beside them those that the demonstration has. */
    @BeforeEach
    void record() {
        for (int day = 1; day <= 12; day++) {
            long id = record(facts(today.minusDays(day % 5), "성과 " + day));
            if (day % 2 == 0) submitAndApprove(id);
        }
    }

    /** An activity of another headquarters' council, in which the council takes part. */
    @Test
    void whatACouncilDidWithOneOfAnotherHeadquartersIsAmongItsOwn() {
        long theirs = new CouncilDeskFixture(councils, jdbc).found("저쪽 협의체", "h-banwol", "2012-01-01");
        long id = record(joint(facts(today.minusDays(2), "함께 한 일"), theirs));
        ActivityFilter ofTheirs = ActivityFilter.ofCouncil(theirs);
        assertThat(as("staff-chungcheong", () -> paged(ofTheirs, null))).containsExactly(id);
        assertThat(as("staff-sudogwon", () -> paged(ofTheirs, null))).isEmpty();
        submitAndApprove(id);
        assertThat(as("staff-sudogwon", () -> paged(ofTheirs, null))).containsExactly(id);
    }

    private List<Long> paged(ActivityFilter filter, Paging.@Nullable Sort sort) {
        List<Long> ids = new ArrayList<>();
        Listing<ActivityRow> page;
        int number = 1;
        do {
            page = queries.page(filter, new Paging(number++, 20, sort));
            page.rows().forEach(row -> ids.add(row.id()));
        } while (!page.rows().isEmpty());
        assertThat(page.total()).isEqualTo(ids.size());
        return ids;
    }

    private List<Long> whole(ActivityFilter filter, Paging.@Nullable Sort sort) {
        List<Long> ids = new ArrayList<>();
        queries.each(filter, new Paging(1, 20, sort), row -> ids.add(row.id()));
        return ids;
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-chungcheong", "staff-sudogwon", "headoffice", "viewer"})
    void itsPagesTogetherAreTheWholeInEveryOrder(String reader) {
        for (String key : new String[] {"", "held_on", "council", "kind", "title", "state", "minutes"}) {
            for (boolean descending : new boolean[] {true, false}) {
                Paging.Sort sort = key.isEmpty() ? null : new Paging.Sort(key, descending);
                ActivityFilter all = ActivityFilter.ALL;
                as(
                        reader,
                        () -> assertThat(paged(all, sort))
                                .as(key)
                                .isNotEmpty()
                                .containsExactlyElementsOf(whole(all, sort)));
                ActivityFilter one = ActivityFilter.ofCouncil(council);
                int seen = reader.equals("staff-chungcheong") || reader.equals("headoffice") ? 12 : 6;
                as(
                        reader,
                        () -> assertThat(paged(one, sort)).hasSize(seen).containsExactlyElementsOf(whole(one, sort)));
            }
        }
    }
}
