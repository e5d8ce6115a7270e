package kr.sandan.budget.allocation;

import java.util.Map;
import kr.sandan.platform.RuleBroken;

/** Shares of a decision that rules refuse; nothing of the decision was taken. */
public class SharesRefused extends RuntimeException {

    private final Map<DecideAllocation.Cell, RuleBroken> cells;

    SharesRefused(Map<DecideAllocation.Cell, RuleBroken> cells) {
        super(cells.size() + " shares");
        this.cells = Map.copyOf(cells);
    }

    /** The refusals by the line and the place that they concern. */
    public Map<DecideAllocation.Cell, RuleBroken> cells() {
        return cells;
    }
}
