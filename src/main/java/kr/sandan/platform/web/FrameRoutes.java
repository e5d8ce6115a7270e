package kr.sandan.platform.web;

import static kr.sandan.platform.web.RouteRules.get;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class FrameRoutes implements RouteRules, MenuEntries {

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/", Audience.PUBLIC_FACTS),
                get("/help/{screen}", Audience.EVERYONE),
                get("/why/{figure}", Audience.PUBLIC_FACTS));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.RECORDS, 90, "platform.help.frame", "/help/frame", Audience.EVERYONE));
    }
}
