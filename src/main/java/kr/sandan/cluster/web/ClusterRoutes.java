package kr.sandan.cluster.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import java.util.stream.Stream;
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

    /** Who says by which stages a programme designates. */
    static final Audience WRITERS = Audience.roles("ADMIN");

    @Override
    public List<RouteRule> rules() {
        return Stream.concat(ofProcedures(), ofClusters()).toList();
    }

    private static Stream<RouteRule> ofProcedures() {
        return Stream.of(
                get("/clusters/procedures/new", WRITERS),
                post("/clusters/procedures/new", WRITERS),
                post("/clusters/procedures/{id}/conditions/{condition}", KEEPERS),
                get("/clusters/procedures", Audience.PUBLIC_FACTS),
                get("/clusters/procedures/{id}", Audience.PUBLIC_FACTS),
                get("/clusters/{id}/task-forces/new", KEEPERS),
                post("/clusters/{id}/task-forces/new", KEEPERS),
                get("/clusters/task-forces/{id}/meetings", KEEPERS),
                post("/clusters/task-forces/{id}/meetings", KEEPERS),
                get("/clusters/task-forces/{id}/members", KEEPERS),
                post("/clusters/task-forces/{id}/members", KEEPERS),
                get("/clusters/{id}/meetings.csv", Audience.PUBLIC_FACTS),
                post("/clusters/{id}/cases", KEEPERS),
                post("/clusters/cases/{id}", KEEPERS),
                get("/clusters/cases/{id}", Audience.PUBLIC_FACTS),
                get("/clusters/cases/{id}/stages.csv", Audience.PUBLIC_FACTS));
    }

    private static Stream<RouteRule> ofClusters() {
        return Stream.of(
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
        return is(KEEPERS, frame);
    }

    /** Whether the reader is one who writes procedures. */
    static boolean writes(PageFrame frame) {
        return is(WRITERS, frame);
    }

    private static boolean is(Audience audience, PageFrame frame) {
        SignedIn account = frame.account();
        return account != null && audience.roles().contains(account.role());
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.PROGRAMME, 45, "cluster.menu.list", "/clusters", Audience.PUBLIC_FACTS),
                new MenuEntry(Group.PROGRAMME, 46, "cluster.menu.new", "/clusters/new", KEEPERS),
                new MenuEntry(Group.PROGRAMME, 47, "procedure.menu", "/clusters/procedures", Audience.PUBLIC_FACTS));
    }
}
