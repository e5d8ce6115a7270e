package kr.sandan.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.sandan.approval.ApprovalExamples;
import kr.sandan.platform.web.RouteDecisions;
import kr.sandan.testing.FormClient;
import kr.sandan.testing.PortalTest;
import kr.sandan.testing.Route;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that is read, with parameters that no link of ours has: a page of ours each time, never a failure. */
@PortalTest
@TestPropertySource(properties = "spring.application.name=hostile")
class HostileAddressesTest {

    private static final Set<String> EVERYWHERE =
            Set.of("asOf", "knownAt", "page", "size", "sort", "lang", "q", "mode", "compare", "a.b.c", "x%5B0%5D");
    private static final Map<String, String> VALUES = new TreeMap<>(Map.of(
            "NUL", "a%00b",
            "long", "x".repeat(300),
            "no such name", "NO_SUCH_NAME",
            "negative", "-1",
            "huge", "99999999999999999999",
            "impossible day", "2023-02-30",
            "far day", "%2B999999999-01-01",
            "half a character", "%ED%A0%80",
            "unreadable", "%25zz",
            "wild", "%25_%27%22%3Cscript%3E%5C"));

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private RouteDecisions decisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApprovalExamples approvals;

    private final List<String> broken = new ArrayList<>();

    @Test
    void areAnsweredWithAPageOrASentence() throws Exception {
        approvals.approval();
        List<Route> routes = Route.all(true, handlers, decisions, jdbc);
        assertThat(routes).hasSizeGreaterThan(50);
        Map<String, FormClient> clients = new TreeMap<>();
        for (Route route : routes) {
            if (!clients.containsKey(route.account()))
                clients.put(route.account(), new FormClient(port, route.account()));
            for (Map.Entry<String, String> value : VALUES.entrySet()) judge(route, value, clients.get(route.account()));
        }
        System.out.printf("%d addresses, %d times each%n", routes.size(), VALUES.size());
        assertThat(broken).isEmpty();
    }

    private void judge(Route route, Map.Entry<String, String> value, FormClient client)
            throws IOException, InterruptedException {
        Set<String> names = new LinkedHashSet<>(EVERYWHERE);
        names.addAll(route.fields());
        String query = names.stream().map(name -> name + "=" + value.getValue()).collect(Collectors.joining("&"));
        HttpResponse<String> answer = client.ask(route.path() + "?" + query);
        String what = route.path() + " " + value.getKey() + " as " + route.account() + ": " + answer.statusCode();
        if (answer.statusCode() >= 500 || answer.statusCode() == 405) broken.add(what);
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (answer.statusCode() >= 400
                && (!page || Jsoup.parse(answer.body()).select("main h1").text().isBlank()))
            broken.add(what + ", no page of ours");
    }
}
