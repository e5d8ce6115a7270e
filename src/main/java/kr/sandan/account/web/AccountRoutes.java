package kr.sandan.account.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class AccountRoutes implements RouteRules, MenuEntries {

    private static final Audience ADMIN = Audience.roles("ADMIN");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/login", Audience.EVERYONE),
                post("/login", Audience.EVERYONE),
                post("/logout", Audience.EVERYONE),
                get("/login/resume", Audience.SIGNED_IN),
                post("/session/extend", Audience.SIGNED_IN),
                get("/account", Audience.SIGNED_IN),
                get("/account/password", Audience.SIGNED_IN),
                post("/account/password", Audience.SIGNED_IN),
                post("/account/sessions/end", Audience.SIGNED_IN),
                new RouteRule(null, "/admin/accounts", ADMIN),
                get("/admin/accounts.csv", ADMIN),
                get("/admin/accounts.xlsx", ADMIN),
                new RouteRule(null, "/admin/accounts/**", ADMIN));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.ADMINISTRATION, 10, "account.list.title", "/admin/accounts", ADMIN));
    }
}
