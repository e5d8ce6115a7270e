package kr.sandan.programme.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class ProgrammeRoutes implements RouteRules, MenuEntries {

    /** Who keeps what is held of programmes. */
    static final Audience KEEPERS = Audience.roles("ADMIN", "HEAD_OFFICE_STAFF", "PROGRAMME_OFFICER");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/programmes", Audience.PUBLIC_FACTS),
                get("/programmes.csv", Audience.PUBLIC_FACTS),
                get("/programmes.xlsx", Audience.PUBLIC_FACTS),
                get("/programmes/new", KEEPERS),
                post("/programmes/new", KEEPERS),
                get("/programmes/{id}", Audience.PUBLIC_FACTS),
                get("/programmes/{id}/timeline", Audience.PUBLIC_FACTS),
                get("/programmes/{id}/timeline.csv", Audience.PUBLIC_FACTS),
                get("/programmes/{id}/timeline.xlsx", Audience.PUBLIC_FACTS),
                get("/programmes/{id}/edit", KEEPERS),
                get("/programmes/{id}/facts", KEEPERS),
                post("/programmes/{id}/facts", KEEPERS),
                post("/programmes/{id}/services", KEEPERS),
                post("/programmes/{id}/crosswalk", KEEPERS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.PROGRAMME, 10, "programme.menu.list", "/programmes", Audience.PUBLIC_FACTS),
                new MenuEntry(Group.PROGRAMME, 90, "programme.menu.new", "/programmes/new", KEEPERS));
    }
}
