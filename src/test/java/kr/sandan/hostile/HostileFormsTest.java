package kr.sandan.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.sandan.approval.ApprovalExamples;
import kr.sandan.platform.web.RouteDecisions;
import kr.sandan.testing.FormClient;
import kr.sandan.testing.PortalTest;
import kr.sandan.testing.Route;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that takes a form, sent what no browser sends, by somebody who may: each time a page of ours says so,
 * nothing is stored, and what was typed is still on the form. A portal of its own, since a form may be accepted.
 */
@PortalTest
@TestPropertySource(properties = "spring.application.name=hostile")
class HostileFormsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Map<String, String> VALUES = new LinkedHashMap<>(Map.of(
            "NUL", "a\u0000b",
            "long", "x".repeat(100_000),
            "no such name", "NO_SUCH_NAME",
            "negative", "-1",
            "huge", "99999999999999999999",
            "impossible day", "2023-02-30",
            "far day", "+999999999-01-01",
            "markup", "<script>alert(1)</script>'\"${7*7}",
            "blank", " \t\n"));

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
    private String stored = "";
    private String written = "";
    private List<String> tables = List.of();

    @Test
    void areAnsweredWithAPageThatSaysSoAndStoreNothing() throws Exception {
        approvals.approval();
        List<Route> routes = Route.all(false, handlers, decisions, jdbc);
        assertThat(routes).hasSizeGreaterThan(50);
        int sent = 0;
        listen();
        stored = counts();
        for (Route route : routes) sent += attack(route);
        System.out.printf("%d addresses, %d hostile forms%n", routes.size(), sent);
        assertThat(broken).isEmpty();
    }

    private int attack(Route route) throws Exception {
        jdbc.sql("delete from account_sign_in_failure").update();
        FormClient client = new FormClient(port, route.account());
        String token = client.anyToken();
        Map<String, String> bodies = bodies(route);
        for (Map.Entry<String, String> body : bodies.entrySet())
            judge(route, body.getKey(), client, FORM, body.getValue() + "&_csrf=" + token);
        judge(route, "no token", client, FORM, "title=a");
        judge(route, "JSON", client, "application/json", "{\"title\": [1]}");
        judge(route, "multipart without boundary", client, "multipart/form-data", "title=a");
        judge(route, "multipart cut short", client, "multipart/form-data; boundary=b", "--b\r\nContent-Disp");
        return bodies.size() + 4;
    }

    /** The fields with a hostile value each, and names that lead into objects. */
    private static Map<String, String> bodies(Route route) {
        Map<String, String> bodies = new LinkedHashMap<>();
        VALUES.forEach((name, value) -> bodies.put(
                name,
                route.fields().stream()
                        .map(field -> field + "=" + FormClient.encoded(value))
                        .collect(Collectors.joining("&"))));
        bodies.put("nothing", "");
        bodies.put("half a character", every(route, "=%ED%A0%80"));
        bodies.put("unreadable", every(route, "=%zz"));
        bodies.put("indexed", every(route, "%5B0%5D=1") + "&" + every(route, "%5B999999999%5D=1"));
        bodies.put("keyed", every(route, "%5Ba%5D=1"));
        bodies.put("numbered", every(route, "%5B99%5D.a=1") + "&" + every(route, "%5B999%5D.value=1"));
        bodies.put("nested", every(route, ".class.name=1") + "&class.module.classLoader.x=1&a.b.c=1&%5B%5D=1&=1");
        bodies.put("twice", every(route, "=1") + "&" + every(route, "=2"));
        return bodies;
    }

    private static String every(Route route, String ending) {
        return route.fields().stream().map(field -> field + ending).collect(Collectors.joining("&"));
    }

    private void judge(Route route, String attack, FormClient client, String type, String body) throws Exception {
        String what = route.path() + " " + attack + " as " + route.account();
        HttpResponse<String> answer = client.raw(route.path(), type, body);
        int status = answer.statusCode();
        if (status >= 500 || status == 405) broken.add(what + ": " + status);
        if (status >= 300 && status < 400 || status == 204) {
            stored = counts();
            return;
        }
        Document page = Jsoup.parse(answer.body());
        if (page.select("main h1").text().isBlank()) broken.add(what + ": no page of ours, " + status);
        String before = stored;
        stored = counts();
        if (!route.path().endsWith("/reset") && !stored.equals(before))
            broken.add(what + ": stored something, " + added(before, stored));
        String typed = VALUES.get(attack);
        if (typed != null && status < 500)
            requireKept(route, page, what, typed.replace("\u0000", "").strip());
    }

    private static Set<String> added(String before, String after) {
        Set<String> rows = new TreeSet<>(List.of(after.split(", ")));
        List.of(before.split(", ")).forEach(rows::remove);
        return rows;
    }

    /** What was typed stands in each text field that was sent and that the form shows again. */
    private void requireKept(Route route, Document page, String what, String typed) {
        for (Element field : page.select("main form:has(.error-summary) :is(input[type=text], textarea)")) {
            String kept = (field.is("textarea") ? field.wholeText() : field.val()).replace("\uFFFD", "");
            boolean sent = route.fields().contains(field.attr("name"));
            boolean oneOfMany =
                    page.select("main [name=" + field.attr("name") + "]").size() > 1;
            if (sent && !oneOfMany && !kept.strip().equals(typed) && !typed.isBlank()) {
                String shown = kept.length() > 40 ? kept.length() + " characters" : kept;
                broken.add(what + ": lost " + field.attr("name") + ", shows '" + shown + "'");
            }
        }
    }

    /** Has every table in which people's work is kept say that it was written to, kept or not in the end. */
    private void listen() {
        tables = tables();
        jdbc.sql("create sequence written").update();
        jdbc.sql("""
                create function say_written() returns trigger language plpgsql as
                $$ begin perform nextval('written'); return null; end $$
                """).update();
        for (String table : tables)
            jdbc.sql("create trigger say_written after insert or update or delete on " + table
                            + " execute function say_written()")
                    .update();
    }

    /** What is stored, counted only after something was written. */
    private String counts() {
        String now = jdbc.sql("select last_value || ' ' || is_called from written")
                .query(String.class)
                .single();
        if (now.equals(written)) return stored;
        written = now;
        String counted = tables.stream()
                .map(table -> "select '%1$s' t, count(*) n from %1$s".formatted(table))
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select string_agg(t || ' ' || n, ', ' order by t) from (" + counted + ") counted where n > 0")
                .query(String.class)
                .single();
    }

    /** The tables of people's work; what the portal keeps by itself comes and goes. */
    private List<String> tables() {
        return jdbc.sql("""
                        select quote_ident(tablename) from pg_tables where schemaname = 'public'
                           and tablename not like 'spring_session%' and tablename not like 'scheduled_task%'
                           and tablename not like 'search_%' and tablename <> 'account_sign_in_failure'
                        """).query(String.class).list();
    }
}
