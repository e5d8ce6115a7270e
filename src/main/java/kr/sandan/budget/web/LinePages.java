package kr.sandan.budget.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.budget.BudgetFilter;
import kr.sandan.budget.BudgetLines;
import kr.sandan.budget.BudgetLines.Total;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Lists of lines with what they sum up to. */
@Component
class LinePages {

    private final BudgetLines lines;
    private final LineRows rows;

    LinePages(BudgetLines lines, LineRows rows) {
        this.lines = lines;
        this.rows = rows;
    }

    /**
     * One page of lines, and all that the filter asks for.
     *
     * @param won what all lines sum up to
     * @param gap what stated totals have beyond them
     * @param some whether only some lines of the versions are asked for
     */
    record LinePage(Listing<LineRow> list, long won, long gap, boolean some) {

        /** What the figure says that led here. */
        public long total() {
            return won + gap;
        }
    }

    LinePage of(BudgetFilter filter, Paging paging, Locale locale) {
        Map<BudgetVersion, Total> totals = lines.totals(filter);
        long count = totals.values().stream().mapToLong(Total::lines).sum();
        long won = totals.values().stream().mapToLong(Total::won).sum();
        List<LineRow> page = lines.page(filter, totals, paging).stream()
                .map(rows.on(filter.asOf(), locale))
                .toList();
        return new LinePage(new Listing<>(page, count, paging), won, filter.gap(), filter.some());
    }
}
