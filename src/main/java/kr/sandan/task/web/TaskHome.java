package kr.sandan.task.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.draft.Drafts;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.HomeSections;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.task.TaskFilter;
import kr.sandan.task.TaskQueries;
import kr.sandan.task.TaskRow;
import org.springframework.stereotype.Component;

/** On the first page: what was typed and not saved, and the open tasks of the own headquarters, the oldest first. */
@Component
class TaskHome implements HomeSections {

    private static final int WAITING = 120;
    private static final int SHOWN = 5;

    private final TaskQueries tasks;
    private final TaskLists lists;
    private final Drafts drafts;

    TaskHome(TaskQueries tasks, TaskLists lists, Drafts drafts) {
        this.tasks = tasks;
        this.lists = lists;
        this.drafts = drafts;
    }

    /** What is open. */
    record Open(List<Drafts.Draft> drafts, List<TaskLists.Line> lines, long total) {}

    @Override
    public Audience audience() {
        return TaskRoutes.KEEPERS;
    }

    @Override
    public List<HomeSection> sections(AsOf asOf, PageFrame frame, Locale locale) {
        Paging oldest = new Paging(1, Paging.DEFAULT_SIZE, new Paging.Sort("found_on", false));
        Listing<TaskRow> open = tasks.page(TaskFilter.open(), oldest);
        List<Drafts.Draft> typed = drafts.open(TaskDrafts.TASK, TaskDrafts.SUPPORT);
        if (open.isEmpty() && typed.isEmpty()) return List.of();
        List<TaskLists.Line> lines = open.rows().stream()
                .limit(SHOWN)
                .map(row -> lists.line(row, locale))
                .toList();
        return List.of(new HomeSection(WAITING, "task/home", new Open(typed, lines, open.total())));
    }
}
