package kr.sandan.budget.entry.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class EntryRoutes implements RouteRules, MenuEntries {

    private static final Audience ADMINS = Audience.roles("ADMIN");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/budgets/new", ADMINS),
                get("/budgets/{year}/versions/{code}/edit", ADMINS),
                get("/budgets/proposals", ADMINS),
                post("/budgets/proposals", ADMINS),
                get("/budgets/proposals/{id}", ADMINS),
                post("/budgets/proposals/{id}/approve", ADMINS),
                post("/budgets/proposals/{id}/return", ADMINS),
                post("/budgets/proposals/{id}/withdraw", ADMINS),
                get("/budgets/phases/new", ADMINS),
                post("/budgets/phases/new", ADMINS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.BUDGET, 40, "entry.menu", "/budgets/proposals", ADMINS));
    }
}
