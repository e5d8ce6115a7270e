package kr.sandan.account;

import java.util.Map;
import kr.sandan.platform.RuleBroken;

/** Lines of a list that rules refuse; nothing of the list was taken. */
public class LinesRefused extends RuntimeException {

    private final Map<Integer, RuleBroken> lines;

    LinesRefused(Map<Integer, RuleBroken> lines) {
        super(lines.size() + " lines");
        this.lines = Map.copyOf(lines);
    }

    /** The refusals by the place of the line, from 0. */
    public Map<Integer, RuleBroken> lines() {
        return lines;
    }
}
