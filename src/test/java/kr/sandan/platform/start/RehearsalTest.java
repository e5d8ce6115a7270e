package kr.sandan.platform.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void learnsFromAPageThatIsShown() throws Exception {
        assertThatCode(() -> showPageAnsweredWith(200)).doesNotThrowAnyException();
    }

    @Test
    void refusesToLearnFromAPageThatFails() {
        assertThatThrownBy(() -> showPageAnsweredWith(500)).hasMessageContaining("/page answered 500");
    }

    private static void showPageAnsweredWith(int status) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            Rehearsal.show(URI.create("http://localhost:" + server.getAddress().getPort() + "/page"));
        } finally {
            server.stop(0);
        }
    }
}
