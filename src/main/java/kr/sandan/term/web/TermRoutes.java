package kr.sandan.term.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class TermRoutes implements RouteRules, MenuEntries {

    private static final Audience ADMIN = Audience.roles("ADMIN");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/admin/codes", ADMIN),
                get("/admin/codes/{list}/{code}", ADMIN),
                get("/admin/codes/{list}/{code}/new", ADMIN),
                post("/admin/codes/{list}/{code}/preview", ADMIN),
                post("/admin/codes/{list}/{code}", ADMIN));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.ADMINISTRATION, 90, "term.title", "/admin/codes", ADMIN));
    }
}
