package kr.sandan.designation.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Opens and sends the forms of designations as one of the demonstration accounts. */
final class FormSender {

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;

    FormSender(MockMvcTester mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    MvcTestResult send(String path, Map<String, String> form) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.setAll(form);
        return send(path, fields);
    }

    /** Sends a form as it is, as often as its button is pressed. */
    MvcTestResult press(String path, MultiValueMap<String, String> form) {
        return mvc.post()
                .uri(path)
                .with(csrf())
                .with(as("officer"))
                .params(form)
                .exchange();
    }

    /** Sends a form; the title of a new source is made one of its own. */
    MvcTestResult send(String path, MultiValueMap<String, String> form) {
        return send("officer", path, form);
    }

    MvcTestResult send(String username, String path, MultiValueMap<String, String> form) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>(form);
        if (!String.valueOf(fields.getFirst("sourceTitle")).isEmpty())
            fields.set("sourceTitle", "고시 " + UUID.randomUUID());
        return mvc.post()
                .uri(path)
                .with(csrf())
                .with(as(username))
                .params(fields)
                .exchange();
    }

    Document open(String path) {
        return read(mvc.get().uri(path).with(as("officer")).exchange());
    }

    /** A form as it stands on its page, every field as a browser would send it. */
    MultiValueMap<String, String> opened(String path) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        open(path).expectForm(".complex-form").formData().forEach(field -> fields.add(field.key(), field.value()));
        fields.set("sourceTitle", "고시");
        fields.set("sourcePublisher", "시험 기관");
        fields.set("reason", "고시에 따름");
        return fields;
    }

    /** What a field holds in the order of its rows, the one row changed. */
    static void put(MultiValueMap<String, String> form, String field, int row, String value) {
        List<String> values = form.get(field);
        if (values == null) throw new IllegalArgumentException(field);
        values.set(row, value);
    }

    RequestPostProcessor as(String username) {
        SignedIn account = jdbc.sql("select id, role, display_name from account where username = ?")
                .param(username)
                .query((row, number) -> new SignedIn(
                        row.getLong("id"), username, username, row.getString("role"), null, null, 0, false))
                .single();
        return authentication(SignedInContext.authentication(account));
    }

    String displayName(String username) {
        return jdbc.sql("select display_name from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    static Document read(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
