package kr.sandan.task;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.approval.Colleagues;
import kr.sandan.approval.InboxRow;
import kr.sandan.approval.InboxRows;
import kr.sandan.approval.InboxSection;
import org.springframework.stereotype.Component;

/**
 * In a person's inbox: the tasks that the person sees to and for which nothing was done yet; and the open ones of the own
 * headquarters to which nobody sees any more, since their owner left or their council passed to another.
 */
@Component
class TaskInbox implements InboxRows {

    private final TaskQueries tasks;
    private final Colleagues colleagues;

    TaskInbox(TaskQueries tasks, Colleagues colleagues) {
        this.tasks = tasks;
        this.colleagues = colleagues;
    }

    @Override
    public List<InboxRow> rows(long account, Locale locale) {
        Stream<InboxRow> mine = tasks.openOf(account).stream()
                .filter(row -> row.state() == TaskState.FOUND)
                .map(row -> row(InboxSection.DUE, row, ""));
        if (!colleagues.takesOver()) return mine.toList();
        Stream<InboxRow> nobodys = tasks.openOfNoneOf(colleagues.seeingToTheSame()).stream()
                .map(row -> row(InboxSection.UNCLAIMED, row, "/edit"));
        return Stream.concat(mine, nobodys).toList();
    }

    @Override
    public long waiting(long account) {
        long mine = tasks.foundOf(account);
        return colleagues.takesOver() ? mine + tasks.countOfNoneOf(colleagues.seeingToTheSame()) : mine;
    }

    @Override
    public String moves() {
        return "change_revision";
    }

    private static InboxRow row(InboxSection section, TaskRow row, String at) {
        return new InboxRow(
                section,
                "task.inbox",
                row.firm() + " · " + row.topic(),
                "/tasks/" + row.id() + at,
                row.foundOn(),
                null,
                List.of(),
                row.sample(),
                null);
    }
}
