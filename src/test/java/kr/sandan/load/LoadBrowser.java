package kr.sandan.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody signed in who walks the pages of the loads. */
@Component
@Lazy
class LoadBrowser {

    private final MockMvcTester mvc;
    private final Map<String, Cookie[]> sessions = new ConcurrentHashMap<>();

    LoadBrowser(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    private Cookie[] as(String username) {
        return sessions.computeIfAbsent(username, this::signIn);
    }

    private Cookie[] signIn(String username) {
        MvcTestResult signedIn = mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", "sandan-demo")
                .with(csrf())
                .exchange();
        assertThat(signedIn).hasStatus3xxRedirection();
        return signedIn.getResponse().getCookies();
    }

    MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).cookie(as(username)).exchange();
    }

    Document page(String username, String path) {
        return read(get(username, path));
    }

    MvcTestResult press(String username, long id, String step, String... parameters) {
        var request =
                mvc.post().uri("/loads/" + id + "/" + step).cookie(as(username)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) request = request.param(parameters[i], parameters[i + 1]);
        return request.exchange();
    }

    MvcTestResult send(String kind, String period, String fileName, byte[] content) {
        return mvc.post()
                .uri("/loads")
                .multipart()
                .file(new MockMultipartFile("file", fileName, null, content))
                .param("kind", kind)
                .param("period", period)
                .cookie(as("admin"))
                .with(csrf())
                .exchange();
    }

    /** Sends a file that is taken in, and gives the number of its load. */
    long taken(String kind, String fileName, byte[] content) {
        MvcTestResult sent = send(kind, "2023", fileName, content);
        assertThat(sent).hasStatus(303);
        String location = String.valueOf(sent.getResponse().getHeader("Location"));
        assertThat(location).matches("/loads/\\d+");
        return Long.parseLong(location.substring("/loads/".length()));
    }

    static Document read(MvcTestResult result) {
        return Jsoup.parse(text(result));
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
