package kr.sandan.designation.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class DesignationRoutes implements RouteRules, MenuEntries {

    /** Who keeps the designations. */
    static final Audience KEEPERS = Audience.roles("PROGRAMME_OFFICER", "HEAD_OFFICE_STAFF", "ADMIN");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/designations/new", KEEPERS),
                post("/designations/new", KEEPERS),
                get("/designations/{id}/edit", KEEPERS),
                post("/designations/{id}/edit", KEEPERS),
                get("/designations/{id}/end", KEEPERS),
                post("/designations/{id}/end", KEEPERS),
                get("/designations/{id}/withdraw", KEEPERS),
                post("/designations/{id}/withdraw", KEEPERS),
                get("/designations/{id}/transfer", KEEPERS),
                post("/designations/{id}/transfer", KEEPERS),
                get("/designations/{id}/split", KEEPERS),
                post("/designations/{id}/split", KEEPERS),
                get("/designations/{id}/merge", KEEPERS),
                post("/designations/{id}/merge", KEEPERS),
                get("/designations", Audience.PUBLIC_FACTS),
                get("/designations.csv", Audience.PUBLIC_FACTS),
                get("/designations.xlsx", Audience.PUBLIC_FACTS),
                get("/designations/summary", Audience.PUBLIC_FACTS),
                get("/designations/summary.csv", Audience.PUBLIC_FACTS),
                get("/designations/{id}", Audience.PUBLIC_FACTS),
                get("/hubs/{id}", Audience.PUBLIC_FACTS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.PROGRAMME, 20, "designation.menu.list", "/designations", Audience.PUBLIC_FACTS),
                new MenuEntry(
                        Group.PROGRAMME,
                        30,
                        "designation.menu.summary",
                        "/designations/summary",
                        Audience.PUBLIC_FACTS),
                new MenuEntry(Group.PROGRAMME, 40, "designation.menu.new", "/designations/new", KEEPERS));
    }
}
