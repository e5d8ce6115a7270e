package kr.sandan.project.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.RouteRules;
import kr.sandan.platform.web.SignedIn;
import org.springframework.stereotype.Component;

@Component
class ProjectRoutes implements RouteRules, MenuEntries {

    /** Who enters and changes projects: regional staff those of their own headquarters. */
    static final Audience KEEPERS = Audience.roles("REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "ADMIN");

    /** Who reads them, as far as their headquarters reaches. */
    static final Audience READERS =
            Audience.roles("REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "PROGRAMME_OFFICER", "APPROVER", "ADMIN");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/projects/new", KEEPERS),
                post("/projects/new", KEEPERS),
                get("/projects/{id}/edit", KEEPERS),
                post("/projects/{id}/edit", KEEPERS),
                post("/projects/{id}/move", KEEPERS),
                get("/projects/{id}/results/new", KEEPERS),
                post("/projects/{id}/flows", KEEPERS),
                post("/projects/{id}/demonstrations", KEEPERS),
                get("/projects/{id}/results.csv", READERS),
                get("/projects", READERS),
                get("/projects.csv", READERS),
                get("/projects.xlsx", READERS),
                get("/projects/{id}", READERS),
                get("/projects/{id}/costs.csv", READERS),
                get("/projects/{id}/nodes.csv", READERS),
                get("/projects/{id}/participants.csv", READERS),
                get("/projects/{id}/history.csv", READERS));
    }

    /** Whether the reader is one who enters projects. */
    static boolean keeps(PageFrame frame) {
        SignedIn account = frame.account();
        return account != null && KEEPERS.roles().contains(account.role());
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.PROGRAMME, 60, "project.menu.list", "/projects", READERS),
                new MenuEntry(Group.PROGRAMME, 61, "project.menu.new", "/projects/new", KEEPERS));
    }
}
