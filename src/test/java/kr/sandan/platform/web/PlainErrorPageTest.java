package kr.sandan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** A server of its own, on which nothing of the portal works. */
class PlainErrorPageTest {

    private static final String SECRET = "no template layout at /srv/sandan";

    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server;

    /** Fails as an error page does whose frame fails. */
    private static final class Failing extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().endsWith("refused")) response.sendError(400, SECRET);
            else throw new IllegalStateException(SECRET);
        }
    }

    @BeforeEach
    void start() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new PlainErrors().customize(factory);
        server = factory.getWebServer(
                context -> context.addServlet("failing", new Failing()).addMapping("/*"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.getPort() + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void saysInBothLanguagesWhatToDoAndNothingOfTheInside() throws Exception {
        HttpResponse<String> failed = get("/failed");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(failed.body())
                .contains("화면을 만들지 못했습니다", "다시 시도하십시오", "try again")
                .doesNotContain(SECRET, "Exception", "Tomcat", "HTTP Status");
    }

    @Test
    void tellsWhatCannotBeReadFromWhatFails() throws Exception {
        HttpResponse<String> refused = get("/refused");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("요청을 읽지 못했습니다").doesNotContain(SECRET, "Tomcat");
    }
}
