package kr.sandan.scenario.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class ScenarioRoutes implements RouteRules, MenuEntries {

    /** Who thinks about the whole programme; of each other's scenarios they know only those that are shared. */
    static final Audience OFFICERS = Audience.roles("PROGRAMME_OFFICER", "APPROVER", "HEAD_OFFICE_STAFF", "ADMIN");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/scenarios", OFFICERS),
                get("/scenarios.csv", OFFICERS),
                get("/scenarios.xlsx", OFFICERS),
                get("/scenarios/new", OFFICERS),
                post("/scenarios/new", OFFICERS),
                get("/scenarios/compare", OFFICERS),
                get("/scenarios/compare.csv", OFFICERS),
                get("/scenarios/compare.xlsx", OFFICERS),
                get("/scenarios/{id}.csv", OFFICERS),
                get("/scenarios/{id}.xlsx", OFFICERS),
                get("/scenarios/{id}", OFFICERS),
                get("/scenarios/{id}/edit", OFFICERS),
                post("/scenarios/{id}/edit", OFFICERS),
                post("/scenarios/{id}/sites", OFFICERS),
                post("/scenarios/{id}/complexes", OFFICERS),
                post("/scenarios/{id}/undo", OFFICERS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.PROGRAMME, 35, "scenario.menu", "/scenarios", OFFICERS));
    }
}
