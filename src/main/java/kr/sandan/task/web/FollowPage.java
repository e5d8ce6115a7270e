package kr.sandan.task.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.sandan.task.Flow;
import kr.sandan.task.FollowRows;
import kr.sandan.task.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The follow-through map in lines: its stages with what is missing at each, and the ways that tasks went. */
@Component
class FollowPage {

    private final TaskWords words;

    FollowPage(TaskWords words) {
        this.words = words;
    }

    /**
     * A total.
     *
     * @param code as files name it
     * @param of what its rows are
     * @param more which of them, as an address goes on
     * @param share of its stage in per cent, null where it is the stage itself
     * @param orphan whether the chain breaks here
     */
    record StageLine(
            String code,
            String name,
            String of,
            String more,
            long count,
            @Nullable Integer share,
            boolean orphan) {}

    /**
     * A way that tasks went.
     *
     * @param more which tasks, as an address goes on
     */
    record WayLine(String from, String to, String more, long tasks) {}

    /** Median days from one stage to the next. */
    record DaysLine(String code, String name, @Nullable Integer days) {}

    List<StageLine> stages(Flow flow, Locale locale) {
        Lines lines = new Lines(locale);
        activities(flow, lines);
        tasks(flow, lines);
        supports(flow, lines);
        return lines.lines;
    }

    private static void activities(Flow flow, Lines lines) {
        long held = flow.activities();
        lines.add("activities", FollowRows.Of.ACTIVITIES, "", held, held, false);
        lines.add("fruitful", FollowRows.Of.ACTIVITIES, "&linked=true", flow.fruitful(), held, false);
        lines.add("fruitless", FollowRows.Of.ACTIVITIES, "&linked=false", held - flow.fruitful(), held, true);
    }

    private static void tasks(Flow flow, Lines lines) {
        FollowRows.Of tasks = FollowRows.Of.TASKS;
        long all = flow.tasks(part -> true);
        lines.add("tasks", tasks, "", all, all, false);
        lines.add("linked", tasks, "&linked=true", flow.tasks(Flow.Part::linked), all, false);
        lines.add("unlinked", tasks, "&linked=false", flow.tasks(part -> !part.linked()), all, true);
        lines.add("supported", tasks, "&supported=true", flow.tasks(Flow.Part::supported), all, false);
        lines.add("unsupported", tasks, "&supported=false", flow.tasks(part -> !part.supported()), all, true);
        for (TaskState state : List.of(TaskState.SOLVED, TaskState.REFERRED)) {
            String code = state.name().toLowerCase(Locale.ROOT);
            lines.add(code, tasks, "&state=" + state, flow.tasks(part -> part.state() == state), all, false);
        }
    }

    private static void supports(Flow flow, Lines lines) {
        FollowRows.Of supports = FollowRows.Of.SUPPORTS;
        long all = flow.supports();
        lines.add("supports", supports, "", all, all, false);
        lines.add("closed", supports, "&closed=true", flow.closed(), all, false);
        lines.add("unclosed", supports, "&closed=false", all - flow.closed(), all, true);
        Flow.Small small = flow.small();
        lines.add("small-tasks", FollowRows.Of.TASKS, "&small=true", small.tasks(), small.sizedTasks(), false);
        lines.add("small-supports", supports, "&small=true", small.supports(), small.sizedSupports(), false);
    }

    /** Collects stages. */
    private final class Lines {

        private static final double PER_CENT = 100;

        private final List<StageLine> lines = new ArrayList<>();
        private final Locale locale;

        private Lines(Locale locale) {
            this.locale = locale;
        }

        /** A stage is a share of itself only where it begins. */
        private void add(String code, FollowRows.Of of, String more, long count, long among, boolean orphan) {
            boolean whole = List.of("activities", "tasks", "supports").contains(code);
            Integer share = whole || among == 0 ? null : (int) Math.round(PER_CENT * count / among);
            lines.add(new StageLine(
                    code,
                    words.message("task.follow." + code, locale),
                    of.name(),
                    more,
                    count,
                    share,
                    orphan && count > 0));
        }
    }

    /** Where tasks were found, whether they were supported, how far they came; ways that none went are left out. */
    List<WayLine> ways(Flow flow, Locale locale) {
        List<WayLine> ways = new ArrayList<>();
        for (boolean linked : new boolean[] {true, false})
            for (boolean supported : new boolean[] {true, false})
                way(
                        flow,
                        part -> part.linked() == linked && part.supported() == supported,
                        words.message(linked ? "task.follow.linked" : "task.follow.unlinked", locale),
                        words.message(supported ? "task.follow.supported" : "task.follow.unsupported", locale),
                        "&linked=" + linked + "&supported=" + supported,
                        ways);
        for (boolean supported : new boolean[] {true, false})
            Stream.of(TaskState.values())
                    .forEach(state -> way(
                            flow,
                            part -> part.supported() == supported && part.state() == state,
                            words.message(supported ? "task.follow.supported" : "task.follow.unsupported", locale),
                            words.state(state, locale),
                            "&supported=" + supported + "&state=" + state,
                            ways));
        return ways;
    }

    private static void way(
            Flow flow, Predicate<Flow.Part> which, String from, String to, String more, List<WayLine> ways) {
        long tasks = flow.tasks(which);
        if (tasks > 0) ways.add(new WayLine(from, to, more, tasks));
    }

    List<DaysLine> days(Flow flow, Locale locale) {
        Flow.Days days = flow.days();
        return List.of(
                line("finding", days.finding(), locale),
                line("lead", days.lead(), locale),
                line("support", days.support(), locale),
                line("solving", days.solving(), locale));
    }

    private DaysLine line(String code, @Nullable Integer days, Locale locale) {
        return new DaysLine(code, words.message("task.follow.days." + code, locale), days);
    }
}
