package kr.sandan.activity.web;

import kr.sandan.activity.ActivitySummary.By;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;

/** What the page of totals sets against what, as its address has it; nothing beside the rows where both are the same. */
record SummaryAsked(
        @Nullable String rows,
        @Nullable String columns,
        @Nullable String cumulative) {

    public By by() {
        return rows == null || rows.isBlank() ? By.MONTH : BadParameter.among(By.values(), "rows", rows);
    }

    public By beside() {
        return columns == null || columns.isBlank() ? By.KIND : BadParameter.among(By.values(), "columns", columns);
    }

    /** Whether one of both is time, along which figures can grow. */
    public boolean timed() {
        return by().isTime() || beside().isTime();
    }

    /** @throws BadParameter for what is neither true nor false */
    public boolean growing() {
        if (cumulative == null || cumulative.isBlank() || cumulative.equals("false")) return false;
        if (cumulative.equals("true")) return timed();
        throw new BadParameter("cumulative", cumulative);
    }
}
