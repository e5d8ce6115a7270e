package kr.sandan.search.web;

import static kr.sandan.platform.web.RouteRules.get;

import java.util.List;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.RouteRules;
import org.springframework.stereotype.Component;

/** The search is open to everybody; what it finds is only what the reader may see. */
@Component
class SearchRoutes implements RouteRules {

    @Override
    public List<RouteRule> rules() {
        return List.of(get("/search", Audience.EVERYONE), get("/search/suggest", Audience.EVERYONE));
    }
}
