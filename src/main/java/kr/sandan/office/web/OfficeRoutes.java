package kr.sandan.office.web;

import static kr.sandan.platform.web.RouteRules.get;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class OfficeRoutes implements RouteRules, MenuEntries {

    @Override
    public List<RouteRule> rules() {
        return List.of(get("/offices", Audience.PUBLIC_FACTS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.COMPLEXES, 70, "office.title", "/offices", Audience.PUBLIC_FACTS));
    }
}
