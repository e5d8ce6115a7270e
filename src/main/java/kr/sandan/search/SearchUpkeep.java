package kr.sandan.search;

import kr.sandan.platform.start.Preparation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of the search: before the portal answers anybody, all of them where it writes them otherwise than they
 * stand, and those of what the start brought in; later on, changes soon after they are made.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SearchUpkeep implements Preparation {

    private final SearchIndex index;
    private final CommonGrams common;

    SearchUpkeep(SearchIndex index, CommonGrams common) {
        this.index = index;
        this.common = common;
    }

    @Override
    public void prepare() {
        index.bringToEdition();
        index.catchUp();
        common.refresh();
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 1_000)
    void catchUp() {
        index.catchUp();
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void countCommonPieces() {
        common.refresh();
    }
}
