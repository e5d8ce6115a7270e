package kr.sandan.budget.allocation.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import kr.sandan.platform.web.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class AllocationRoutes implements RouteRules, MenuEntries {

    /** Who sees allocations: those of a headquarters their own, the others all of them. */
    static final Audience READERS =
            Audience.roles("PROGRAMME_OFFICER", "APPROVER", "REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "ADMIN");

    /** Who shares lines out to offices. */
    static final Audience GIVERS = Audience.roles("HEAD_OFFICE_STAFF", "ADMIN");

    /** Who hands on the share of an office. */
    static final Audience HANDERS = Audience.roles("REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "ADMIN");

    /** Whether the reader is one of an audience of roles. */
    static boolean isReader(Audience audience) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader != null
                && reader.getPrincipal() instanceof SignedIn account
                && audience.roles().contains(account.role());
    }

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/budgets/allocations", READERS),
                get("/budgets/{year}/allocations", READERS),
                get("/budgets/{year}/allocations.csv", READERS),
                get("/budgets/{year}/allocations.xlsx", READERS),
                get("/budgets/{year}/allocations/history", READERS),
                get("/budgets/{year}/allocations/history.csv", READERS),
                get("/budgets/{year}/allocations/history.xlsx", READERS),
                get("/budgets/{year}/allocations/edit", GIVERS),
                post("/budgets/{year}/allocations", GIVERS),
                get("/budgets/{year}/allocations/{office}", READERS),
                get("/budgets/{year}/allocations/{office}/edit", HANDERS),
                post("/budgets/{year}/allocations/{office}", HANDERS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.BUDGET, 30, "allocation.menu", "/budgets/allocations", READERS));
    }
}
