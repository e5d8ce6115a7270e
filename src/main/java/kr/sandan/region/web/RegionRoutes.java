package kr.sandan.region.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class RegionRoutes implements RouteRules, MenuEntries {

    private static final Audience ADMIN = Audience.roles("ADMIN");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/regions", Audience.PUBLIC_FACTS),
                get("/regions.csv", Audience.PUBLIC_FACTS),
                get("/regions/{code}", Audience.PUBLIC_FACTS),
                get("/admin/regions", ADMIN),
                get("/admin/regions/new", ADMIN),
                post("/admin/regions/preview", ADMIN),
                post("/admin/regions", ADMIN));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.COMPLEXES, 60, "region.title", "/regions", Audience.PUBLIC_FACTS),
                new MenuEntry(Group.ADMINISTRATION, 30, "region.admin.title", "/admin/regions", ADMIN));
    }
}
