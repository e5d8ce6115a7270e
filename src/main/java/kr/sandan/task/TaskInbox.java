package kr.sandan.task;

import java.util.List;
import java.util.Locale;
import kr.sandan.approval.InboxRow;
import kr.sandan.approval.InboxRows;
import org.springframework.stereotype.Component;

/** In a person's inbox: the tasks that the person sees to and for which nothing was done yet, the oldest first. */
@Component
class TaskInbox implements InboxRows {

    private final TaskQueries tasks;

    TaskInbox(TaskQueries tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<InboxRow> rows(long account, Locale locale) {
        return tasks.openOf(account).stream()
                .filter(row -> row.state() == TaskState.FOUND)
                .map(row -> InboxRow.duty(
                        "task.inbox",
                        row.firm() + " · " + row.topic(),
                        "/tasks/" + row.id(),
                        row.foundOn(),
                        null,
                        row.sample()))
                .toList();
    }
}
