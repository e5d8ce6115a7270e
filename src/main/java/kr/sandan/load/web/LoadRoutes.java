package kr.sandan.load.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

/** Who may see loads at all; who may send and apply a file is said by its kind. */
@Component
class LoadRoutes implements RouteRules, MenuEntries {

    static final Audience OFFICIALS = Audience.roles("ADMIN", "PROGRAMME_OFFICER", "APPROVER", "HEAD_OFFICE_STAFF");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/loads", OFFICIALS),
                get("/loads.csv", OFFICIALS),
                get("/loads.xlsx", OFFICIALS),
                get("/loads/new", OFFICIALS),
                get("/loads/templates/{file}", OFFICIALS),
                get("/loads/templates/{kind}/{file}", OFFICIALS),
                get("/loads/{id}", OFFICIALS),
                get("/loads/{id}/{file}", OFFICIALS),
                post("/loads", OFFICIALS),
                post("/loads/{id}/{step}", OFFICIALS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.RECORDS, 20, "load.title", "/loads", OFFICIALS));
    }
}
