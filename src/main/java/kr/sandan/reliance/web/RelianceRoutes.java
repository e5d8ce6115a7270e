package kr.sandan.reliance.web;

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
class RelianceRoutes implements RouteRules, MenuEntries {

    /** Who keeps ledgers: regional staff those of the councils of their headquarters, the others all of them. */
    static final Audience KEEPERS = Audience.roles("REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "ADMIN");

    /** Who says how much each part of the score counts. */
    static final Audience WEIGHERS = Audience.roles("HEAD_OFFICE_STAFF", "ADMIN");

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
                get("/reliance", Audience.SIGNED_IN),
                get("/reliance.csv", Audience.SIGNED_IN),
                get("/reliance.xlsx", Audience.SIGNED_IN),
                get("/reliance/weights", Audience.SIGNED_IN),
                post("/reliance/weights", WEIGHERS),
                get("/councils/{id}/reliance", Audience.SIGNED_IN),
                get("/councils/{id}/reliance.csv", Audience.SIGNED_IN),
                post("/councils/{id}/reliance", KEEPERS),
                post("/councils/{id}/reliance/{entry}/reverse", KEEPERS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.COUNCILS, 15, "reliance.menu", "/reliance", Audience.SIGNED_IN));
    }
}
