package kr.sandan.task.web;

import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilReach;
import kr.sandan.council.CouncilSection;
import kr.sandan.platform.AsOf;
import kr.sandan.task.TaskFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a council: the tasks that it found. */
@Component
class TasksOfCouncil implements CouncilSection {

    private final TasksElsewhere tasks;
    private final CouncilReach reach;

    TasksOfCouncil(TasksElsewhere tasks, CouncilReach reach) {
        this.tasks = tasks;
        this.reach = reach;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "task.title";
    }

    @Override
    public String template() {
        return "task/elsewhere";
    }

    @Override
    public @Nullable Object model(CouncilEntry council, AsOf asOf) {
        long id = council.id();
        return tasks.of(
                TaskFilter.ofCouncil(id), "/tasks?council=" + id, reach.covers(id) ? "/tasks/new?council=" + id : null);
    }
}
