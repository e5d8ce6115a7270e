package kr.sandan.target.web;

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
class TargetRoutes implements RouteRules, MenuEntries {

    /** Who keeps plans and targets. */
    static final Audience KEEPERS = Audience.roles("ADMIN", "HEAD_OFFICE_STAFF", "PROGRAMME_OFFICER");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/programmes/{id}/plan", Audience.PUBLIC_FACTS),
                get("/programmes/{id}/plan.csv", Audience.PUBLIC_FACTS),
                get("/programmes/{id}/plan.xlsx", Audience.PUBLIC_FACTS),
                get("/programmes/{id}/plan/new", KEEPERS),
                post("/programmes/{id}/plan/new", KEEPERS),
                get("/programmes/{id}/plan/{part}/edit", KEEPERS),
                post("/programmes/{id}/plan/{part}/edit", KEEPERS),
                get("/targets", Audience.PUBLIC_FACTS),
                get("/targets.csv", Audience.PUBLIC_FACTS),
                get("/targets.xlsx", Audience.PUBLIC_FACTS),
                get("/targets/new", KEEPERS),
                post("/targets/new", KEEPERS),
                get("/targets/rule", Audience.PUBLIC_FACTS),
                post("/targets/rule", KEEPERS),
                get("/targets/{id}", Audience.PUBLIC_FACTS),
                get("/targets/{id}/goals/{year}/edit", KEEPERS),
                post("/targets/{id}/goals/{year}/edit", KEEPERS),
                get("/targets/{id}/actuals/new", KEEPERS),
                post("/targets/{id}/actuals/new", KEEPERS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.PROGRAMME, 20, "target.menu.list", "/targets", Audience.PUBLIC_FACTS),
                new MenuEntry(Group.PROGRAMME, 91, "target.goal.new", "/targets/new", KEEPERS));
    }

    /** Whether the reader is one who keeps plans and targets. */
    static boolean keeps(PageFrame frame) {
        SignedIn account = frame.account();
        return account != null && KEEPERS.roles().contains(account.role());
    }
}
