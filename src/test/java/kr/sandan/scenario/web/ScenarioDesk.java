package kr.sandan.scenario.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kr.sandan.testing.Callers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who makes scenarios by their forms. */
final class ScenarioDesk {

    private final MockMvcTester mvc;
    private final Callers callers;

    ScenarioDesk(MockMvcTester mvc, Callers callers) {
        this.mvc = mvc;
        this.callers = callers;
    }

    String open(String username, String title, boolean shared) {
        MvcTestResult made = create(username, title, "2010-05-01", shared);
        assertThat(made).hasStatus(303);
        return made.getResponse().getRedirectedUrl();
    }

    MvcTestResult create(String username, String title, String day, boolean shared) {
        var request = mvc.post()
                .uri("/scenarios/new")
                .with(csrf())
                .with(callers.as(username))
                .param("programme", "CLUSTER")
                .param("copiedOn", day)
                .param("title", title)
                .param("submissionKey", UUID.randomUUID().toString());
        return (shared ? request.param("shared", "true") : request).exchange();
    }

    MvcTestResult act(String path, String act, String site, String hub, String version) {
        var request = mvc.post()
                .uri(path + "/sites")
                .with(csrf())
                .with(callers.as("officer"))
                .param("act", act)
                .param("version", version);
        if (site != null) request.param("siteIds", site);
        if (hub != null) request.param("hubId", hub);
        return request.exchange();
    }

    MvcTestResult rename(String path, String title, String version) {
        return mvc.post()
                .uri(path + "/edit")
                .with(csrf())
                .with(callers.as("officer"))
                .param("title", title)
                .param("version", version)
                .exchange();
    }

    MvcTestResult undo(String path, String step, String version) {
        return mvc.post()
                .uri(path + "/undo")
                .with(csrf())
                .with(callers.as("officer"))
                .param("step", step)
                .param("version", version)
                .exchange();
    }

    static String firstLinked(Document page) {
        return page.select(".scenario-sites tbody tr:not(.hub):not(.out) input[name=siteIds]")
                .first()
                .val();
    }

    static String number(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(callers.as(username)).exchange();
    }

    Document page(String username, String path) {
        MvcTestResult answer = get(username, path);
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    static Document read(MvcTestResult result) {
        return Jsoup.parse(text(result));
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    MvcTestResult add(String path, String complex, String version) {
        return mvc.post()
                .uri(path + "/complexes")
                .with(csrf())
                .with(callers.as("officer"))
                .param("complexIds", complex)
                .param("role", "HUB")
                .param("version", version)
                .exchange();
    }
}
