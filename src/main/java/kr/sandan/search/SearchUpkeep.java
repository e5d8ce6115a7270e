package kr.sandan.search;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes rows soon after changes, so that a search seldom has to; what is left the search writes itself. */
@Component
class SearchUpkeep {

    private final SearchIndex index;
    private final CommonGrams common;

    SearchUpkeep(SearchIndex index, CommonGrams common) {
        this.index = index;
        this.common = common;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void catchUp() {
        index.catchUp();
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 60_000)
    void countCommonPieces() {
        common.refresh();
    }
}
