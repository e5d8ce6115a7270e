package kr.sandan.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Reads pages of programmes and sends their forms, as one account or another. */
final class ProgrammeReader {

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;

    ProgrammeReader(MockMvcTester mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    String cluster() {
        return jdbc.sql("select cast(id as text) from programme where code = 'CLUSTER'")
                .query(String.class)
                .single();
    }

    String source(String published) {
        return jdbc.sql("""
                        insert into source_document (title, publisher, kind, published_on, published_precision, known_on,
                            entered_at)
                        values ('시험 ' || gen_random_uuid(), '시험 기관', 'NOTICE', cast(:day as date), 'DAY',
                            cast(:day as date), now()) returning cast(id as text)
                        """).param("day", published).query(String.class).single();
    }

    String displayName(String username) {
        return jdbc.sql("select display_name from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    String source() {
        return jdbc.sql("select cast(min(id) as text) from source_document")
                .query(String.class)
                .single();
    }

    /** What a form would send as it stands. */
    static Map<String, String> values(Document page) {
        Map<String, String> values = new HashMap<>();
        Element form = Objects.requireNonNull(page.selectFirst("main form[method=post]"));
        form.select("input, textarea").forEach(field -> values.put(field.attr("name"), field.val()));
        form.select("select")
                .forEach(field -> values.put(
                        field.attr("name"), field.select("option[selected]").val()));
        return values;
    }

    Document page(String path) throws IOException {
        return Jsoup.parse(text(mvc.get().uri(path).exchange()));
    }

    Document page(String path, String username) throws IOException {
        MvcTestResult answer = mvc.get().uri(path).with(as(username)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    static String text(MvcTestResult answer) throws IOException {
        return answer.getResponse().getContentAsString();
    }

    MvcTestResult send(String path, Map<String, String> form, String username) {
        var request = mvc.post().uri(path).with(csrf()).with(as(username));
        form.forEach(request::param);
        return request.exchange();
    }

    RequestPostProcessor as(String username) {
        SignedIn account = jdbc.sql("""
                        select a.id, a.role, o.office_id from account a
                        left join account_office o on o.account_id = a.id and o.valid @> (now() at time zone 'Asia/Seoul')::date
                        where a.username = ?
                        """)
                .param(username)
                .query((row, number) -> new SignedIn(
                        row.getLong("id"),
                        username,
                        username,
                        row.getString("role"),
                        row.getObject("office_id", Long.class),
                        null,
                        0,
                        false))
                .single();
        return authentication(SignedInContext.authentication(account));
    }
}
