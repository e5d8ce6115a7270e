package kr.sandan.task.web;

import kr.sandan.designation.SiteSection;
import kr.sandan.platform.AsOf;
import kr.sandan.task.TaskFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a hub: the tasks that its councils found. */
@Component
class TasksOfHub implements SiteSection {

    private final TasksElsewhere tasks;

    TasksOfHub(TasksElsewhere tasks) {
        this.tasks = tasks;
    }

    @Override
    public int order() {
        return 30;
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
    public @Nullable Object model(long designationId, AsOf asOf) {
        return tasks.of(TaskFilter.ofSite(designationId), "/tasks?hub=" + designationId, null);
    }
}
