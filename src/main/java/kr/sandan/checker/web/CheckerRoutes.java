package kr.sandan.checker.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

/** Whoever is signed in may check a text: it is the author's own, and nothing of it is kept. */
@Component
class CheckerRoutes implements RouteRules, MenuEntries {

    @Override
    public List<RouteRule> rules() {
        return List.of(get("/checker", Audience.SIGNED_IN), post("/checker", Audience.SIGNED_IN));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.RECORDS, 40, "checker.title", "/checker", Audience.SIGNED_IN));
    }
}
