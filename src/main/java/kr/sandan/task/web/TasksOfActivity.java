package kr.sandan.task.web;

import kr.sandan.activity.ActivityDetail;
import kr.sandan.activity.ActivitySection;
import kr.sandan.activity.ActivityState;
import kr.sandan.task.TaskFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of an activity: the tasks that were found there, and a button that registers one more. */
@Component
class TasksOfActivity implements ActivitySection {

    private final TasksElsewhere tasks;

    TasksOfActivity(TasksElsewhere tasks) {
        this.tasks = tasks;
    }

    @Override
    public int order() {
        return 10;
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
    public @Nullable Object model(ActivityDetail activity, boolean mine) {
        long id = activity.row().id();
        return tasks.of(TaskFilter.ofActivity(id), "/tasks?activity=" + id, null);
    }

    @Override
    public @Nullable Button button(ActivityDetail activity, boolean mine) {
        boolean held = activity.row().state() == ActivityState.HELD;
        if (!mine || !held || !tasks.is(TaskRoutes.KEEPERS.roles())) return null;
        return new Button("/tasks/new?activity=" + activity.row().id(), "task.menu.new");
    }
}
