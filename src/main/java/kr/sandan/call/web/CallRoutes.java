package kr.sandan.call.web;

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
class CallRoutes implements RouteRules, MenuEntries {

    /** Who runs calls. */
    static final Audience RUNNERS = Audience.roles("ADMIN");

    private static final Audience ENTERING = Audience.roles("REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "ADMIN");
    private static final Audience READERS =
            Audience.roles("REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "PROGRAMME_OFFICER", "APPROVER", "ADMIN");

    @Override
    public List<RouteRule> rules() {
        return Stream.concat(ofApplications(), ofCalls()).toList();
    }

    private static Stream<RouteRule> ofApplications() {
        return Stream.of(
                get("/calls/{id}/applications/new", ENTERING),
                post("/calls/{id}/applications/new", ENTERING),
                get("/calls/{id}/applications.csv", READERS),
                get("/calls/{id}/applications.xlsx", READERS),
                get("/calls/applications/{id}", READERS),
                get("/calls/applications/{id}/edit", ENTERING),
                post("/calls/applications/{id}/edit", ENTERING),
                post("/calls/applications/{id}/submit", ENTERING),
                post("/calls/applications/{id}/withdraw", ENTERING));
    }

    private static Stream<RouteRule> ofCalls() {
        return Stream.of(
                get("/calls/new", RUNNERS),
                post("/calls/new", RUNNERS),
                get("/calls/{id}/edit", RUNNERS),
                post("/calls/{id}/edit", RUNNERS),
                get("/calls/{id}/schedule", RUNNERS),
                post("/calls/{id}/schedule", RUNNERS),
                get("/calls/{id}/counts", RUNNERS),
                post("/calls/{id}/counts", RUNNERS),
                post("/calls/{id}/announce", RUNNERS),
                post("/calls/{id}/close", RUNNERS),
                get("/calls/{id}/stages/new", RUNNERS),
                post("/calls/{id}/stages/new", RUNNERS),
                get("/calls/{id}/stages/{stage}/edit", RUNNERS),
                post("/calls/{id}/stages/{stage}/edit", RUNNERS),
                get("/calls", Audience.PUBLIC_FACTS),
                get("/calls.csv", Audience.PUBLIC_FACTS),
                get("/calls.xlsx", Audience.PUBLIC_FACTS),
                get("/calls/{id}", Audience.PUBLIC_FACTS),
                get("/calls/{id}/funnel.csv", Audience.PUBLIC_FACTS),
                get("/calls/{id}/funnel.xlsx", Audience.PUBLIC_FACTS));
    }

    /** Whether the reader is one who runs calls. */
    static boolean runs(PageFrame frame) {
        SignedIn account = frame.account();
        return account != null && RUNNERS.roles().contains(account.role());
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.PROGRAMME, 50, "call.menu.list", "/calls", Audience.PUBLIC_FACTS),
                new MenuEntry(Group.PROGRAMME, 51, "call.menu.new", "/calls/new", RUNNERS));
    }
}
