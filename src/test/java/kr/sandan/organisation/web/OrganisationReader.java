package kr.sandan.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.sandan.testing.Callers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reads pages of organisations and sends their forms, as one account or another. */
final class OrganisationReader {

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final Callers callers;

    OrganisationReader(MockMvcTester mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.callers = new Callers(jdbc);
    }

    MvcTestResult ask(String path, String username) {
        return mvc.get().uri(path).with(callers.as(username)).exchange();
    }

    Document page(String path, String username) {
        MvcTestResult answer = ask(path, username);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    MvcTestResult send(String path, Map<String, String> form, String username) {
        var request = mvc.post().uri(path).with(csrf()).with(callers.as(username));
        form.forEach(request::param);
        return request.exchange();
    }

    Document refused(String path, Map<String, String> form, String username) {
        MvcTestResult answer = send(path, form, username);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    String source() {
        return jdbc.sql("select cast(min(id) as text) from source_document")
                .query(String.class)
                .single();
    }

    int version(long id) {
        return jdbc.sql("select version from organisation where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** A form of a new organisation. */
    Map<String, String> registration(String name) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "type",
                "FIRM",
                "sourceId",
                source(),
                "reason",
                "시험",
                "submissionKey",
                UUID.randomUUID().toString()));
    }

    /** Where a form that was accepted leads, as the number of the record. */
    static long led(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        String path = String.valueOf(answer.getResponse().getRedirectedUrl());
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }
}
