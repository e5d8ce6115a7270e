package kr.sandan.call.review.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class ReviewRoutes implements RouteRules, MenuEntries {

    private static final Audience RUNNERS = Audience.roles("ADMIN");

    /** Whoever may be asked to judge; who judges what is decided row by row. */
    private static final Audience JUDGES =
            Audience.roles("REVIEWER", "PROGRAMME_OFFICER", "APPROVER", "HEAD_OFFICE_STAFF", "ADMIN");

    private static final Audience ENTERING = Audience.roles("REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "ADMIN");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/calls/reviews", JUDGES),
                get("/calls/reviews/{stage}/{application}", JUDGES),
                post("/calls/reviews/{stage}/{application}", JUDGES),
                get("/calls/{id}/stages/{stage}/reviewers", RUNNERS),
                post("/calls/{id}/stages/{stage}/reviewers", RUNNERS),
                post("/calls/{id}/stages/{stage}/reviewers/remove", RUNNERS),
                post("/calls/{id}/stages/{stage}/open", RUNNERS),
                post("/calls/{id}/stages/{stage}/close", RUNNERS),
                get("/calls/{id}/stages/{stage}/ranking", JUDGES),
                get("/calls/{id}/stages/{stage}/ranking.csv", JUDGES),
                get("/calls/{id}/stages/{stage}/ranking.xlsx", JUDGES),
                post("/calls/{id}/stages/{stage}/exempt", JUDGES),
                post("/calls/{id}/stages/{stage}/decide", JUDGES),
                get("/calls/decisions/{id}", Audience.PUBLIC_FACTS),
                post("/calls/decisions/{id}/publish", JUDGES),
                post("/calls/decisions/{id}/appeals", ENTERING),
                post("/calls/appeals/{id}/answer", JUDGES));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.WORK, 60, "call.menu.reviews", "/calls/reviews", JUDGES));
    }
}
