package kr.sandan.budget.web;

import static kr.sandan.platform.web.RouteRules.get;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class BudgetRoutes implements RouteRules, MenuEntries {

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/budgets", Audience.SIGNED_IN),
                get("/budgets.csv", Audience.SIGNED_IN),
                get("/budgets.xlsx", Audience.SIGNED_IN),
                get("/budgets/lines", Audience.SIGNED_IN),
                get("/budgets/lines.csv", Audience.SIGNED_IN),
                get("/budgets/lines.xlsx", Audience.SIGNED_IN),
                get("/budgets/lines/history.csv", Audience.SIGNED_IN),
                get("/budgets/lines/history.xlsx", Audience.SIGNED_IN),
                get("/budgets/table.csv", Audience.SIGNED_IN),
                get("/budgets/table.xlsx", Audience.SIGNED_IN),
                get("/budgets/compare", Audience.SIGNED_IN),
                get("/budgets/compare.csv", Audience.SIGNED_IN),
                get("/budgets/compare.xlsx", Audience.SIGNED_IN),
                get("/budgets/{year}/flow", Audience.SIGNED_IN),
                get("/budgets/{year}/flow.csv", Audience.SIGNED_IN),
                get("/budgets/{year}/flow.xlsx", Audience.SIGNED_IN),
                get("/budgets/{year}/tree.csv", Audience.SIGNED_IN),
                get("/budgets/{year}/tree.xlsx", Audience.SIGNED_IN),
                get("/budgets/{year}/lines/{code}", Audience.SIGNED_IN),
                get("/budgets/{year}", Audience.SIGNED_IN));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.BUDGET, 10, "budget.menu", "/budgets", Audience.SIGNED_IN));
    }
}
