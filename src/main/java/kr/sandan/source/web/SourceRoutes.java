package kr.sandan.source.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.RouteRules;
import kr.sandan.platform.web.SignedIn;
import org.springframework.stereotype.Component;

/** Everybody reads who said what; those who answer for the programme's figures keep the register. */
@Component
class SourceRoutes implements RouteRules, MenuEntries {

    static final Audience KEEPERS = Audience.roles("ADMIN", "HEAD_OFFICE_STAFF", "PROGRAMME_OFFICER");

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/sources", Audience.PUBLIC_FACTS),
                get("/sources.csv", Audience.PUBLIC_FACTS),
                get("/sources.xlsx", Audience.PUBLIC_FACTS),
                get("/sources/new", KEEPERS),
                post("/sources/new", KEEPERS),
                get("/sources/{id}", Audience.PUBLIC_FACTS),
                get("/sources/{id}/edit", KEEPERS),
                post("/sources/{id}/edit", KEEPERS),
                get("/sources/{id}/file", KEEPERS),
                post("/sources/{id}/file", KEEPERS),
                get("/sources/{id}/file/release", KEEPERS),
                post("/sources/{id}/file/release", KEEPERS),
                get("/sources/{id}/file/{edition}", Audience.PUBLIC_FACTS),
                get("/sources/{id}/claims/new", KEEPERS),
                post("/sources/{id}/claims/new", KEEPERS),
                get("/claims", Audience.PUBLIC_FACTS),
                get("/claims.csv", Audience.PUBLIC_FACTS),
                get("/claims.xlsx", Audience.PUBLIC_FACTS),
                get("/claims/{id}", Audience.PUBLIC_FACTS),
                get("/claims/{id}/correct", KEEPERS),
                post("/claims/{id}/correct", KEEPERS),
                post("/claims/{id}/adopt", KEEPERS),
                post("/claims/{id}/withdraw", KEEPERS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.RECORDS, 10, "source.menu.sources", "/sources", Audience.PUBLIC_FACTS),
                new MenuEntry(Group.RECORDS, 12, "source.menu.claims", "/claims", Audience.PUBLIC_FACTS));
    }

    /** Whether the reader may have files that not everybody may: outside reviewers are no staff. */
    static boolean isStaff(PageFrame frame) {
        SignedIn account = frame.account();
        return account != null && !account.role().equals("REVIEWER");
    }

    /** Whether the reader may keep the register. */
    static boolean keeps(PageFrame frame) {
        SignedIn account = frame.account();
        return account != null && KEEPERS.roles().contains(account.role());
    }
}
