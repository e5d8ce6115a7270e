package kr.sandan.checker.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.RouteRules;
import kr.sandan.platform.web.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Whoever is signed in may check a text: it is the author's own, and nothing of it is kept. Figures go into the register
 * by those who keep it.
 */
@Component
class CheckerRoutes implements RouteRules, MenuEntries {

    private static final Audience KEEPERS = Audience.roles("ADMIN", "HEAD_OFFICE_STAFF", "PROGRAMME_OFFICER");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/checker", Audience.SIGNED_IN),
                post("/checker", Audience.SIGNED_IN),
                post("/checker/claims/new", KEEPERS),
                post("/checker/claims", KEEPERS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.RECORDS, 40, "checker.title", "/checker", Audience.SIGNED_IN));
    }

    /** Whether the reader may enter figures. */
    static boolean keeps(PageFrame frame) {
        SignedIn account = frame.account();
        return account != null && KEEPERS.roles().contains(account.role());
    }
}
