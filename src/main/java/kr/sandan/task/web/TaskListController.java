package kr.sandan.task.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.task.TaskQueries;
import kr.sandan.task.TaskRow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class TaskListController {

    private final TaskQueries tasks;
    private final TaskLists lists;
    private final TaskChoices choices;
    private final AskedSites sites;

    TaskListController(TaskQueries tasks, TaskLists lists, TaskChoices choices, AskedSites sites) {
        this.tasks = tasks;
        this.lists = lists;
        this.choices = choices;
        this.sites = sites;
    }

    @GetMapping("/tasks")
    String list(TaskParameters asked, Paging paging, PageFrame frame, Locale locale, Model model) {
        Listing<TaskRow> rows = tasks.page(asked.filter(sites), paging);
        model.addAttribute(
                "list",
                new Listing<>(
                        rows.rows().stream().map(row -> lists.line(row, locale)).toList(), rows.total(), paging));
        model.addAttribute("keeper", TaskRoutes.keeps(frame));
        choices.filters(asked, locale, model);
        return "task/list";
    }

    @GetMapping("/tasks.csv")
    void csv(TaskParameters asked, Paging paging, HttpServletResponse response) {
        lists.csv(asked.filter(sites), paging, response);
    }

    @GetMapping("/tasks.xlsx")
    void xlsx(TaskParameters asked, Paging paging, PageFrame frame, Locale locale, HttpServletResponse response) {
        lists.xlsx(asked.filter(sites), paging, frame, locale, response);
    }
}
