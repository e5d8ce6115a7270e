package kr.sandan.task.web;

import kr.sandan.organisation.OrganisationSection;
import kr.sandan.platform.AsOf;
import kr.sandan.task.TaskFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of an organisation: the difficulties that it told of. */
@Component
class TasksOfOrganisation implements OrganisationSection {

    private final TasksElsewhere tasks;

    TasksOfOrganisation(TasksElsewhere tasks) {
        this.tasks = tasks;
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
    public @Nullable Object model(long organisationId, AsOf asOf) {
        return tasks.of(TaskFilter.ofFirm(organisationId), "/tasks?organisation=" + organisationId, null);
    }
}
