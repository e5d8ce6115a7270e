package kr.sandan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who sends forms to a portal over a real port, with the token and the cookies of its pages. */
public final class FormClient {

    private static final String BOUNDARY = "--------a-boundary-of-our-own";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String portal;

    /** Signs in as one of the demonstration accounts. */
    public FormClient(int port, String username) throws IOException, InterruptedException {
        portal = "http://127.0.0.1:" + port;
        HttpResponse<String> signedIn = post("/login", "/login", "username=" + username + "&password=sandan-demo");
        assertThat(signedIn.statusCode()).isEqualTo(302);
    }

    public Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(ask(path).body());
    }

    /** Asks for an address. */
    public HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal + path)).build();
        return http.send(request, BodyHandlers.ofString());
    }

    /**
     * Sends a form.
     *
     * @param page the page on which it stands
     * @param fields its fields as a query
     */
    public HttpResponse<String> post(String page, String path, String fields) throws IOException, InterruptedException {
        String token = URLEncoder.encode(token(page), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + token))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** A token that stands on any page, encoded for a form. */
    public String anyToken() throws IOException, InterruptedException {
        return encoded(page("/").select("form [name=_csrf]").eachAttr("value").get(0));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends whatever there is, as whatever type. */
    public HttpResponse<String> raw(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal + path))
                .header("Content-Type", type)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Sends a file of the survey as a load of the last quarter of 2023. */
    public HttpResponse<String> upload(long size, Supplier<? extends InputStream> content)
            throws IOException, InterruptedException {
        return load("STATISTICS", "2023-Q4", "survey.xlsx", size, content);
    }

    /** Sends a file of any kind as a load. */
    public HttpResponse<String> load(
            String kind, String period, String name, long size, Supplier<? extends InputStream> content)
            throws IOException, InterruptedException {
        String fields = field("kind", kind) + field("period", period) + file("file", name);
        return multipart("/loads/new", "/loads", fields, size, content);
    }

    /** Sends a file as minutes of an activity. */
    public HttpResponse<String> file(String activity, String name, long size, Supplier<? extends InputStream> content)
            throws IOException, InterruptedException {
        return multipart(activity, activity + "/files", field("part", "MINUTES") + file("files", name), size, content);
    }

    private HttpResponse<String> multipart(
            String page, String path, String fields, long size, Supplier<? extends InputStream> content)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", "text/html")
                .header("Referer", portal + page)
                .POST(body(field("_csrf", token(page)) + fields, size, content))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private String token(String path) throws IOException, InterruptedException {
        return page(path).select("main form [name=_csrf]").eachAttr("value").get(0);
    }

    private static BodyPublisher body(String fields, long size, Supplier<? extends InputStream> content) {
        byte[] head = fields.getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(
                        List.of(new ByteArrayInputStream(head), content.get(), new ByteArrayInputStream(tail))))),
                head.length + size + tail.length);
    }

    private static String file(String name, String fileName) {
        return part(name) + "; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    }

    private static String field(String name, String value) {
        return part(name) + "\r\n\r\n" + value + "\r\n";
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }
}
