package kr.sandan.task.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import java.util.stream.Stream;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.RouteRules;
import kr.sandan.platform.web.SignedIn;
import org.springframework.stereotype.Component;

@Component
class TaskRoutes implements RouteRules, MenuEntries {

    /** Who registers tasks: regional staff those of their headquarters, the others all of them. */
    static final Audience KEEPERS = Audience.roles("REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "ADMIN");

    /** Who reads them: what troubles a firm is no matter for readers and reviewers from outside. */
    static final Audience READERS =
            Audience.roles("REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "ADMIN", "APPROVER", "PROGRAMME_OFFICER");

    @Override
    public List<RouteRule> rules() {
        return Stream.concat(changes().stream(), readings().stream()).toList();
    }

    private static List<RouteRule> changes() {
        return List.of(
                get("/tasks/new", KEEPERS),
                post("/tasks/drafts", KEEPERS),
                post("/supports/drafts", KEEPERS),
                post("/tasks/new", KEEPERS),
                get("/tasks/{id}/edit", KEEPERS),
                post("/tasks/{id}/edit", KEEPERS),
                get("/tasks/{id}/move", KEEPERS),
                post("/tasks/{id}/move", KEEPERS),
                get("/tasks/{id}/supports/new", KEEPERS),
                post("/tasks/{id}/supports/new", KEEPERS),
                get("/supports/{id}/edit", KEEPERS),
                post("/supports/{id}/edit", KEEPERS),
                post("/tasks/{id}/withdraw", KEEPERS),
                post("/tasks/{id}/restore", KEEPERS),
                post("/supports/{id}/withdraw", KEEPERS),
                post("/supports/{id}/restore", KEEPERS));
    }

    private static List<RouteRule> readings() {
        return List.of(
                get("/tasks", READERS),
                get("/tasks.csv", READERS),
                get("/tasks.xlsx", READERS),
                get("/tasks/summary", READERS),
                get("/tasks/summary.csv", READERS),
                get("/follow-through", READERS),
                get("/follow-through.csv", READERS),
                get("/follow-through.xlsx", READERS),
                get("/follow-through/rows", READERS),
                get("/follow-through/rows.csv", READERS),
                get("/tasks/{id}", READERS));
    }

    /** Whether the reader is one who registers tasks. */
    static boolean keeps(PageFrame frame) {
        SignedIn account = frame.account();
        return account != null && KEEPERS.roles().contains(account.role());
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.COUNCILS, 43, "task.menu.new", "/tasks/new", KEEPERS),
                new MenuEntry(Group.COUNCILS, 42, "task.menu.list", "/tasks", READERS),
                new MenuEntry(Group.COUNCILS, 44, "task.menu.summary", "/tasks/summary", READERS),
                new MenuEntry(Group.COUNCILS, 45, "task.menu.follow", "/follow-through", READERS));
    }
}
