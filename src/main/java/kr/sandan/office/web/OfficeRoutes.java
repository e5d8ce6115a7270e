package kr.sandan.office.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class OfficeRoutes implements RouteRules, MenuEntries {

    private static final Audience ADMIN = Audience.roles("ADMIN");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/offices", Audience.PUBLIC_FACTS),
                get("/admin/offices", ADMIN),
                get("/admin/offices/new", ADMIN),
                post("/admin/offices/preview", ADMIN),
                post("/admin/offices", ADMIN),
                get("/admin/bodies", ADMIN),
                get("/admin/bodies/new", ADMIN),
                post("/admin/bodies/preview", ADMIN),
                post("/admin/bodies", ADMIN));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.COMPLEXES, 70, "office.title", "/offices", Audience.PUBLIC_FACTS),
                new MenuEntry(Group.ADMINISTRATION, 40, "office.admin.title", "/admin/offices", ADMIN),
                new MenuEntry(Group.ADMINISTRATION, 45, "office.body.admin.title", "/admin/bodies", ADMIN));
    }
}
