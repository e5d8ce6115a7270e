package kr.sandan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An address with a parameter that no server can decode, sent as it is. */
@PortalTest
class UnreadableFormsTest {

    @LocalServerPort
    private int port;

    @Test
    void areAnsweredWithThePageThatSaysSo() throws IOException {
        String answer = ask("/complexes?q=%zz");
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(Jsoup.parse(answer).select("main h1").text()).isEqualTo("주소나 입력을 읽을 수 없습니다");
    }

    private String ask(String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
