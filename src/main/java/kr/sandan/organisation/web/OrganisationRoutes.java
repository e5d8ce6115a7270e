package kr.sandan.organisation.web;

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
class OrganisationRoutes implements RouteRules, MenuEntries {

    /** Who keeps the register and its contacts; a regional member of staff only what is the own office's or nobody's. */
    static final Audience KEEPERS = Audience.roles("ADMIN", "HEAD_OFFICE_STAFF", "REGIONAL_STAFF");

    static boolean keeps(PageFrame frame) {
        SignedIn reader = frame.account();
        return reader != null && KEEPERS.roles().contains(reader.role());
    }

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/organisations", Audience.SIGNED_IN),
                get("/organisations.csv", Audience.SIGNED_IN),
                get("/organisations.xlsx", Audience.SIGNED_IN),
                get("/organisations/new", KEEPERS),
                post("/organisations/new", KEEPERS),
                get("/organisations/{id}", Audience.SIGNED_IN),
                get("/organisations/{id}/edit", KEEPERS),
                post("/organisations/{id}/edit", KEEPERS),
                get("/organisations/{id}/ties", KEEPERS),
                post("/organisations/{id}/ties", KEEPERS),
                get("/organisations/{id}/merge", KEEPERS),
                post("/organisations/{id}/merge", KEEPERS),
                get("/organisations/{id}/people/new", KEEPERS),
                post("/organisations/{id}/people/new", KEEPERS),
                get("/people", KEEPERS),
                get("/people/{id}", KEEPERS),
                post("/people/{id}/reveal", KEEPERS),
                post("/people/{id}/edit", KEEPERS),
                post("/people/{id}/erase", KEEPERS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.COUNCILS, 50, "organisation.menu.list", "/organisations", Audience.SIGNED_IN),
                new MenuEntry(Group.COUNCILS, 60, "organisation.menu.new", "/organisations/new", KEEPERS),
                new MenuEntry(Group.COUNCILS, 70, "organisation.menu.people", "/people", KEEPERS));
    }
}
