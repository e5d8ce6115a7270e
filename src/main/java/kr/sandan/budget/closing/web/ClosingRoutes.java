package kr.sandan.budget.closing.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class ClosingRoutes implements RouteRules, MenuEntries {

    /** Who sees how far a year is from being closed. */
    static final Audience READERS = Audience.roles("PROGRAMME_OFFICER", "HEAD_OFFICE_STAFF", "ADMIN");

    static final String CLOSER = "ADMIN";

    @Override
    public List<RouteRule> rules() {
        Audience closers = Audience.roles(CLOSER);
        return List.of(
                get("/budgets/closings", READERS),
                get("/budgets/{year}/close", READERS),
                get("/budgets/{year}/close/lines.csv", READERS),
                get("/budgets/{year}/close/lines.xlsx", READERS),
                post("/budgets/{year}/close", closers),
                post("/budgets/{year}/close/waive", closers),
                post("/budgets/{year}/reopen", closers),
                get("/budgets/{year}/closings/{id}", READERS),
                get("/budgets/{year}/closings/{id}/lines.csv", READERS),
                get("/budgets/{year}/closings/{id}/lines.xlsx", READERS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.BUDGET, 50, "closing.years", "/budgets/closings", READERS));
    }
}
