package kr.sandan.search;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes rows soon after changes, so that a search seldom has to; what is left the search writes itself. */
@Component
class SearchUpkeep {

    private final SearchIndex index;

    SearchUpkeep(SearchIndex index) {
        this.index = index;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void catchUp() {
        index.catchUp();
    }
}
