package kr.sandan.activity.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import java.util.stream.Stream;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.RouteRules;
import kr.sandan.platform.web.SignedIn;
import org.springframework.stereotype.Component;

@Component
class ActivityRoutes implements RouteRules, MenuEntries {

    /** Who registers activities: regional staff those of their headquarters, the others all of them. */
    static final Audience KEEPERS = Audience.roles("REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "ADMIN");

    @Override
    public List<RouteRule> rules() {
        return Stream.concat(changes().stream(), readings().stream()).toList();
    }

    private static List<RouteRule> changes() {
        return List.of(
                get("/activities/new", KEEPERS),
                post("/activities/new", KEEPERS),
                post("/activities/drafts", KEEPERS),
                get("/activities/{id}/edit", KEEPERS),
                post("/activities/{id}/edit", KEEPERS),
                post("/activities/{id}/cancel", KEEPERS),
                post("/activities/{id}/submit", KEEPERS),
                post("/activities/{id}/withdraw", KEEPERS),
                post("/activities/{id}/restore", KEEPERS),
                post("/activities/{id}/files", KEEPERS),
                post("/activities/{id}/files/{file}/remove", KEEPERS),
                post("/activities/{id}/files/{file}/part", KEEPERS),
                get("/activities/{id}/attendees/{attendee}/erase", KEEPERS),
                post("/activities/{id}/attendees/{attendee}/erase", KEEPERS),
                post("/councils/{id}/calendar-key", KEEPERS));
    }

    private static List<RouteRule> readings() {
        return List.of(
                get("/councils/{id}/calendar.ics", Audience.EVERYONE),
                get("/activities", Audience.SIGNED_IN),
                get("/activities.csv", Audience.SIGNED_IN),
                get("/activities.xlsx", Audience.SIGNED_IN),
                get("/activities/calendar", Audience.SIGNED_IN),
                get("/activities/plan", Audience.SIGNED_IN),
                get("/activities/plan.csv", Audience.SIGNED_IN),
                get("/activities/plan.xlsx", Audience.SIGNED_IN),
                get("/activities/summary", Audience.SIGNED_IN),
                get("/activities/summary.csv", Audience.SIGNED_IN),
                get("/activities/summary.xlsx", Audience.SIGNED_IN),
                get("/activities/{id}/files/{file}", Audience.SIGNED_IN),
                get("/activities/{id}/files/{file}/small", Audience.SIGNED_IN),
                get("/activities/{id}/files/{file}/reason", Audience.SIGNED_IN),
                post("/activities/{id}/files/{file}/reason", Audience.SIGNED_IN),
                get("/activities/{id}", Audience.SIGNED_IN));
    }

    /** Whether the reader is one who registers activities. */
    static boolean keeps(PageFrame frame) {
        SignedIn account = frame.account();
        return account != null && KEEPERS.roles().contains(account.role());
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(Group.COUNCILS, 20, "activity.menu.list", "/activities", Audience.SIGNED_IN),
                new MenuEntry(Group.COUNCILS, 21, "activity.menu.new", "/activities/new", KEEPERS),
                new MenuEntry(Group.COUNCILS, 25, "activity.menu.calendar", "/activities/calendar", Audience.SIGNED_IN),
                new MenuEntry(Group.COUNCILS, 30, "activity.menu.summary", "/activities/summary", Audience.SIGNED_IN),
                new MenuEntry(Group.COUNCILS, 35, "activity.menu.plan", "/activities/plan", Audience.SIGNED_IN));
    }
}
