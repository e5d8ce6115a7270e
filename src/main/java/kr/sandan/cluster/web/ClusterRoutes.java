package kr.sandan.cluster.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.RouteRules;
import kr.sandan.platform.web.SignedIn;
import org.springframework.stereotype.Component;

@Component
class ClusterRoutes implements RouteRules, MenuEntries {

    /** Who keeps clusters. */
    static final Audience KEEPERS = Audience.roles("PROGRAMME_OFFICER", "HEAD_OFFICE_STAFF", "ADMIN");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/clusters/new", KEEPERS),
                post("/clusters/new", KEEPERS),
                get("/clusters/{id}/edit", KEEPERS),
                get("/clusters/{id}/facts", KEEPERS),
                post("/clusters/{id}/facts", KEEPERS),
                post("/clusters/limits", KEEPERS),
                get("/clusters/limits", Audience.PUBLIC_FACTS),
                get("/clusters/limits.csv", Audience.PUBLIC_FACTS),
                get("/clusters", Audience.PUBLIC_FACTS),
                get("/clusters.csv", Audience.PUBLIC_FACTS),
                get("/clusters.xlsx", Audience.PUBLIC_FACTS),
                get("/clusters/{id}", Audience.PUBLIC_FACTS),
                get("/clusters/{id}/rules.csv", Audience.PUBLIC_FACTS),
                get("/clusters/{id}/nodes.csv", Audience.PUBLIC_FACTS),
                get("/clusters/{id}/nodes.xlsx", Audience.PUBLIC_FACTS));
    }

    /** Whether the reader is one who keeps clusters. */
    static boolean keeps(PageFrame frame) {
        SignedIn account = frame.account();
        return account != null && KEEPERS.roles().contains(account.role());
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.PROGRAMME, 45, "cluster.menu.list", "/clusters", Audience.PUBLIC_FACTS),
                new MenuEntry(Group.PROGRAMME, 46, "cluster.menu.new", "/clusters/new", KEEPERS));
    }
}
