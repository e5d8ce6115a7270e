package kr.sandan.complex.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class ComplexRoutes implements RouteRules, MenuEntries {

    /** Who keeps the register of complexes; a regional member of staff only where the own office answers. */
    static final Audience KEEPERS = Audience.roles("ADMIN", "HEAD_OFFICE_STAFF", "REGIONAL_STAFF");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/complexes/new", KEEPERS),
                post("/complexes/new", KEEPERS),
                get("/complexes/{id}/edit", KEEPERS),
                post("/complexes/{id}/edit", KEEPERS),
                post("/complexes/{id}/aliases", KEEPERS),
                post("/complexes/{id}/office", KEEPERS),
                get("/complexes/{id}/merge", Audience.roles("ADMIN")),
                post("/complexes/{id}/merge", Audience.roles("ADMIN")),
                get("/admin/assignments", Audience.roles("ADMIN")),
                post("/admin/assignments/preview", Audience.roles("ADMIN")),
                post("/admin/assignments", Audience.roles("ADMIN")),
                get("/complexes", Audience.PUBLIC_FACTS),
                get("/complexes.csv", Audience.PUBLIC_FACTS),
                get("/complexes.xlsx", Audience.PUBLIC_FACTS),
                get("/complexes/compare", Audience.PUBLIC_FACTS),
                get("/complexes/compare.csv", Audience.PUBLIC_FACTS),
                get("/complexes/compare.xlsx", Audience.PUBLIC_FACTS),
                get("/complexes/{id}", Audience.PUBLIC_FACTS),
                get("/complexes/{id}/statistics.csv", Audience.PUBLIC_FACTS),
                get("/complexes/{id}/statistics-by-province.csv", Audience.PUBLIC_FACTS),
                get("/map", Audience.PUBLIC_FACTS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.COMPLEXES, 10, "complex.menu.list", "/complexes", Audience.PUBLIC_FACTS),
                new MenuEntry(Group.COMPLEXES, 20, "complex.menu.map", "/map", Audience.PUBLIC_FACTS),
                new MenuEntry(Group.COMPLEXES, 30, "complex.menu.compare", "/complexes/compare", Audience.PUBLIC_FACTS),
                new MenuEntry(Group.COMPLEXES, 60, "complex.menu.new", "/complexes/new", KEEPERS),
                new MenuEntry(
                        Group.ADMINISTRATION,
                        50,
                        "complex.assign.title",
                        "/admin/assignments",
                        Audience.roles("ADMIN")));
    }
}
