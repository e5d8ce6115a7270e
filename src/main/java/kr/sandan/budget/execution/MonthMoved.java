package kr.sandan.budget.execution;

import java.util.List;
import kr.sandan.platform.StaleEdit;

/** Somebody else said something of lines of a month after they were shown. */
public class MonthMoved extends StaleEdit {

    private final transient List<Long> lines;

    MonthMoved(List<Long> lines) {
        super("month of lines", lines);
        this.lines = List.copyOf(lines);
    }

    /** The lines by their numbers. */
    public List<Long> lines() {
        return lines;
    }
}
