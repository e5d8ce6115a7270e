package kr.sandan.budget.execution.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.RouteRules;
import kr.sandan.platform.web.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class ExecutionRoutes implements RouteRules {

    /** Who says what was moved and spent. */
    static final Audience WRITERS = Audience.roles("ADMIN");

    /** Whether the reader is one of them. */
    static boolean mayWrite() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader != null
                && reader.getPrincipal() instanceof SignedIn account
                && WRITERS.roles().contains(account.role());
    }

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/budgets/{year}/execution", Audience.SIGNED_IN),
                get("/budgets/{year}/execution.csv", Audience.SIGNED_IN),
                get("/budgets/{year}/execution.xlsx", Audience.SIGNED_IN),
                get("/budgets/{year}/execution/lines", Audience.SIGNED_IN),
                get("/budgets/{year}/execution/checks", Audience.SIGNED_IN),
                get("/budgets/{year}/execution/checks.csv", Audience.SIGNED_IN),
                get("/budgets/{year}/execution/checks.xlsx", Audience.SIGNED_IN),
                get("/budgets/{year}/execution/edit", WRITERS),
                post("/budgets/{year}/execution/edit", WRITERS),
                post("/budgets/{year}/execution/drafts", WRITERS),
                get("/budgets/{year}/movements", Audience.SIGNED_IN),
                get("/budgets/{year}/movements.csv", Audience.SIGNED_IN),
                get("/budgets/{year}/movements.xlsx", Audience.SIGNED_IN),
                get("/budgets/{year}/movements/new", WRITERS),
                post("/budgets/{year}/movements/new", WRITERS),
                post("/budgets/{year}/movements/drafts", WRITERS),
                get("/budgets/{year}/movements/{id}", Audience.SIGNED_IN),
                post("/budgets/{year}/movements/{id}/withdraw", WRITERS),
                get("/budgets/{year}/pilots", Audience.SIGNED_IN),
                get("/budgets/{year}/pilots.csv", Audience.SIGNED_IN),
                get("/budgets/{year}/pilots.xlsx", Audience.SIGNED_IN));
    }
}
