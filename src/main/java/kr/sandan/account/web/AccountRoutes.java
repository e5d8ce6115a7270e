package kr.sandan.account.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

@Component
class AccountRoutes implements RouteRules {

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/login", Audience.EVERYONE),
                post("/login", Audience.EVERYONE),
                post("/logout", Audience.EVERYONE),
                post("/session/extend", Audience.SIGNED_IN));
    }
}
