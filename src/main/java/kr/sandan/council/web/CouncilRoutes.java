package kr.sandan.council.web;

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
class CouncilRoutes implements RouteRules, MenuEntries {

    /** Who keeps councils: regional staff those of their headquarters, the others all of them. */
    static final Audience KEEPERS = Audience.roles("REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "ADMIN");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/councils/new", KEEPERS),
                post("/councils/new", KEEPERS),
                get("/councils/{id}/edit", KEEPERS),
                get("/councils/{id}/facts", KEEPERS),
                post("/councils/{id}/facts", KEEPERS),
                get("/councils", Audience.SIGNED_IN),
                get("/councils.csv", Audience.SIGNED_IN),
                get("/councils.xlsx", Audience.SIGNED_IN),
                get("/councils/{id}", Audience.SIGNED_IN));
    }

    /** Whether the reader is one who keeps councils. */
    static boolean keeps(PageFrame frame) {
        SignedIn account = frame.account();
        return account != null && KEEPERS.roles().contains(account.role());
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.COUNCILS, 10, "council.menu.list", "/councils", Audience.SIGNED_IN),
                new MenuEntry(Group.COUNCILS, 11, "council.menu.new", "/councils/new", KEEPERS));
    }
}
