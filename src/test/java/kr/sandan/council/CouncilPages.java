package kr.sandan.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.Map;
import kr.sandan.testing.Callers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asks for pages and sends forms in the name of the demonstration accounts. */
public final class CouncilPages {

    private final MockMvcTester mvc;
    private final Callers callers;

    public CouncilPages(MockMvcTester mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        callers = new Callers(jdbc);
    }

    public MvcTestResult get(String path, String username) {
        return mvc.get().uri(path).with(callers.as(username)).exchange();
    }

    public Document page(String path, String username) throws IOException {
        MvcTestResult answer = get(path, username);
        assertThat(answer).as(path).hasStatusOk();
        return read(answer);
    }

    public MvcTestResult post(String path, String username, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(callers.as(username)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    public static Document read(MvcTestResult answer) throws IOException {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
