package kr.sandan.membership.web;

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
class MembershipRoutes implements RouteRules, MenuEntries {

    /** Who keeps members: regional staff those of the councils of their headquarters, the others all of them. */
    static final Audience KEEPERS = Audience.roles("REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "ADMIN");

    /** Who lets a council off a rule: not those who keep its members. */
    static final Audience WAIVERS = Audience.roles("APPROVER", "HEAD_OFFICE_STAFF", "ADMIN");

    /** Who says what councils need. */
    static final Audience RULERS = Audience.roles("HEAD_OFFICE_STAFF", "ADMIN");

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
                get("/members", Audience.SIGNED_IN),
                get("/members.csv", Audience.SIGNED_IN),
                get("/members.xlsx", Audience.SIGNED_IN),
                get("/councils/{id}/members/new", KEEPERS),
                post("/councils/{id}/members/new", KEEPERS),
                get("/councils/{id}/members/{member}", KEEPERS),
                post("/councils/{id}/members/{member}", KEEPERS),
                get("/councils/{id}/officers/new", KEEPERS),
                post("/councils/{id}/officers/new", KEEPERS),
                get("/councils/{id}/officers/{officer}", KEEPERS),
                post("/councils/{id}/officers/{officer}", KEEPERS),
                post("/councils/{id}/officers/{officer}/reveal", KEEPERS),
                get("/councils/{id}/waivers", WAIVERS),
                post("/councils/{id}/waivers", WAIVERS),
                post("/councils/{id}/waivers/{waiver}/revoke", WAIVERS),
                get("/councils/composition", Audience.SIGNED_IN),
                get("/councils/composition.csv", Audience.SIGNED_IN),
                get("/councils/composition.xlsx", Audience.SIGNED_IN),
                get("/composition-rules", Audience.SIGNED_IN),
                post("/composition-rules", RULERS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.COUNCILS, 12, "membership.menu.list", "/members", Audience.SIGNED_IN),
                new MenuEntry(
                        Group.COUNCILS, 13, "membership.menu.composition", "/councils/composition", Audience.SIGNED_IN),
                new MenuEntry(Group.COUNCILS, 14, "membership.menu.rules", "/composition-rules", Audience.SIGNED_IN));
    }
}
