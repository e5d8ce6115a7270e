package kr.sandan.search;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of the search: all of them before the portal listens, where it writes them otherwise than they stand;
 * what the start itself brought in before the portal says that it is ready; and changes soon after they are made.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SearchUpkeep implements SmartInitializingSingleton, ApplicationRunner {

    private final SearchIndex index;
    private final CommonGrams common;

    SearchUpkeep(SearchIndex index, CommonGrams common) {
        this.index = index;
        this.common = common;
    }

    @Override
    public void afterSingletonsInstantiated() {
        index.bringToEdition();
        common.refresh();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        index.catchUp();
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
