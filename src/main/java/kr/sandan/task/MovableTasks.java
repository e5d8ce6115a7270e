package kr.sandan.task;

import java.util.Collection;
import java.util.List;
import kr.sandan.approval.MovableItem;
import kr.sandan.approval.MovableItems;
import kr.sandan.platform.NotFound;
import org.springframework.stereotype.Component;

/** The open tasks that a person sees to, given into other hands with everything else. */
@Component
class MovableTasks implements MovableItems {

    private final TaskQueries queries;
    private final Tasks tasks;

    MovableTasks(TaskQueries queries, Tasks tasks) {
        this.queries = queries;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "task";
    }

    @Override
    public List<MovableItem> items(long account) {
        return queries.openOf(account).stream()
                .map(row -> new MovableItem(
                        String.valueOf(row.id()),
                        "task.title",
                        row.foundOn() + " " + row.firm() + " · " + row.topic(),
                        "/tasks/" + row.id(),
                        "task.state." + row.state(),
                        null))
                .toList();
    }

    @Override
    public void move(Collection<String> keys, long from, long to) {
        for (String key : keys)
            tasks.findById(Long.valueOf(key))
                    .orElseThrow(() -> new NotFound("task", key))
                    .handTo(to);
        tasks.flush();
    }
}
