package kr.sandan.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kr.sandan.platform.RuleBroken;

/**
 * How often an activity is repeated; each time is a record of its own.
 *
 * @param every the step from one to the next
 * @param times how many in all, the first included
 */
public record Repeats(Step every, int times) {

    /** The most that one form makes. */
    public static final int MOST = 24;

    public static final Repeats ONCE = new Repeats(Step.NONE, 1);

    /** From one time to the next. */
    public enum Step {
        /** 한 번. */
        NONE,
        /** 매주. */
        WEEKLY,
        /** 매월: the same day of the month, or its last. */
        MONTHLY
    }

    public Repeats {
        if (every == Step.NONE) times = 1;
        else if (times < 2 || times > MOST) throw new RuleBroken("times", "activity.series.times", MOST);
    }

    /** The first day of each. */
    public List<LocalDate> days(LocalDate first) {
        return IntStream.range(0, times)
                .mapToObj(at -> every == Step.MONTHLY ? first.plusMonths(at) : first.plusWeeks(at))
                .toList();
    }
}
