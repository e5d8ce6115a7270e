package kr.sandan.task;

import kr.sandan.organisation.OrganisationMerged;
import kr.sandan.platform.ChangeReason;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Carries the tasks and supports of a record that was given up over to the record kept, within the merge. */
@Component
class TaskMerges {

    private final Tasks tasks;
    private final Supports supports;

    TaskMerges(Tasks tasks, Supports supports) {
        this.tasks = tasks;
        this.supports = supports;
    }

    @EventListener
    void merged(OrganisationMerged merge) {
        ChangeReason.state("기관 통합: " + merge.otherId() + " → " + merge.keptId());
        tasks.findByOrganisationId(merge.otherId()).forEach(task -> task.belongTo(merge.keptId()));
        supports.findByProviderId(merge.otherId()).forEach(support -> support.comeFrom(merge.keptId()));
    }
}
