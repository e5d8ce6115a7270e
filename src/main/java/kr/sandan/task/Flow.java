package kr.sandan.task;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What came of activities: how many led to tasks, and how far the tasks came.
 *
 * @param activities how many were held
 * @param fruitful how many of them led to a task
 * @param parts the tasks, by where they were found, whether they were supported, and how far they came
 * @param small tasks and supports of small firms
 * @param days half of all were no slower than this
 * @param score the mean of the scores given, null where there are none
 */
public record Flow(
        long activities,
        long fruitful,
        List<Part> parts,
        Small small,
        Days days,
        @Nullable BigDecimal score) {

    /**
     * Tasks that have all of this in common.
     *
     * @param linked whether they were found at activities
     * @param supported whether they got a support
     * @param state how far they came
     * @param tasks how many they are
     * @param supports how many supports they got
     * @param closed how many of these have a result and a score
     */
    public record Part(boolean linked, boolean supported, TaskState state, long tasks, long supports, long closed) {}

    /**
     * Firms of 50 persons or fewer, by the day of each task.
     *
     * @param tasks tasks of such firms
     * @param sizedTasks tasks of firms whose size is known
     * @param supports supports of such firms
     * @param sizedSupports supports of firms whose size is known
     */
    public record Small(long tasks, long sizedTasks, long supports, long sizedSupports) {}

    /**
     * Median days; null where nothing went that way.
     *
     * @param finding from the activity to the task
     * @param lead from the task to its first support
     * @param support from the first to the last day of a support
     * @param solving from the task to its solution
     */
    public record Days(
            @Nullable Integer finding,
            @Nullable Integer lead,
            @Nullable Integer support,
            @Nullable Integer solving) {}

    /** How many tasks of some kind there are. */
    public long tasks(Predicate<Part> which) {
        return sum(which, Part::tasks);
    }

    /** How many supports were given. */
    public long supports() {
        return sum(part -> true, Part::supports);
    }

    /** How many supports have a result and a score. */
    public long closed() {
        return sum(part -> true, Part::closed);
    }

    private long sum(Predicate<Part> which, ToLongFunction<Part> number) {
        return parts.stream().filter(which).mapToLong(number).sum();
    }
}
