package kr.sandan.designation.web;

import static kr.sandan.platform.web.RouteRules.get;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class DesignationRoutes implements RouteRules, MenuEntries {

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/designations", Audience.PUBLIC_FACTS),
                get("/designations.csv", Audience.PUBLIC_FACTS),
                get("/designations.xlsx", Audience.PUBLIC_FACTS),
                get("/designations/{id}", Audience.PUBLIC_FACTS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.PROGRAMME, 20, "designation.menu.list", "/designations", Audience.PUBLIC_FACTS));
    }
}
