package kr.sandan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers travel packed, and packing gives no secret away. */
@PortalTest
class PackedAnswersTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void pagesAndExportsArePackedForThoseWhoTakeIt() throws IOException, InterruptedException {
        for (String path : new String[] {"/map", "/complexes", "/complexes.csv"}) {
            HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "gzip");
            assertThat(packed.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
            assertThat(packed.headers().allValues("Vary").toString().toLowerCase(Locale.ROOT))
                    .as(path)
                    .contains("accept-encoding");
            byte[] plain = get(path, "Accept-Encoding", "identity").body();
            assertThat(unpacked(packed.body())).as(path).isNotEmpty();
            assertThat(packed.body().length).as(path).isLessThan(plain.length / 2);
        }
    }

    @Test
    void aFileOfTheFrameIsPackedOnce() throws IOException, InterruptedException {
        String page = unpacked(get("/login", "Accept-Encoding", "gzip").body());
        String style = Jsoup.parse(page).select("link[rel=stylesheet]").attr("href");
        HttpResponse<byte[]> packed = get(style, "Accept-Encoding", "gzip");
        assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(unpacked(packed.body())).contains("--map-hub");
    }

    /** The length of a packed page tells nothing about a token that is written differently every time (BREACH). */
    @Test
    void aPageWritesItsTokenDifferentlyEveryTime() throws IOException, InterruptedException {
        HttpResponse<byte[]> first = get("/login", "Accept-Encoding", "identity");
        String cookie = first.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.contains("sandan-csrf"))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
        String again = new String(get("/login", "Cookie", cookie).body(), StandardCharsets.UTF_8);
        String secret = cookie.substring(cookie.indexOf('=') + 1);
        assertThat(token(again))
                .isNotEmpty()
                .isNotEqualTo(token(new String(first.body(), StandardCharsets.UTF_8)))
                .isNotEqualTo(token(new String(get("/login", "Cookie", cookie).body(), StandardCharsets.UTF_8)));
        assertThat(again).doesNotContain(secret);
    }

    private static String token(String page) {
        return Jsoup.parse(page).select("input[name=_csrf]").val();
    }

    private HttpResponse<byte[]> get(String path, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(header, value)
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
