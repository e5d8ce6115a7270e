import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * People who register activities at once, each signed in for themselves: every form is sent with all its fields as a browser
 * sends them, and the page it leads to is opened.
 *
 * <p>{@code java Saving.java ADDRESS PEOPLE SECONDS PAUSE}: the pause between two activities of a person is drawn evenly
 * between nothing and twice {@code PAUSE} milliseconds. Prints how long the answer to Save took; fails if one was refused.
 */
public final class Saving {

    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)[^>]* name=\"([A-Za-z_]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    private final String address;
    private final HttpClient browser;
    private final int person;
    private final Map<String, String> form = new LinkedHashMap<>();

    private Saving(String address, int person) throws Exception {
        this.address = address;
        this.person = person;
        browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        send("/login", Map.of("_csrf", fields(get("/login")).get("_csrf"), "username", "staff-chungcheong", "password", "sandan-demo"));
        String page = get("/activities/new");
        form.putAll(fields(page.substring(page.indexOf("<main"))));
        Matcher council = Pattern.compile("<option value=\"([0-9]+)\"").matcher(page);
        if (!council.find()) throw new IllegalStateException("no council to register an activity of");
        form.putAll(Map.of(
                "councilId", council.group(1),
                "kind", "SEMINAR",
                "heldOn", LocalDate.now().minusDays(2).toString(),
                "startsAt", "10:00",
                "endsAt", "12:00",
                "place", "room",
                "title", "saved",
                "outcome", "done",
                "attendees", "(주)가상 7",
                "oddReason", "many at once"));
    }

    public static void main(String[] arguments) throws Exception {
        int people = Integer.parseInt(arguments[1]);
        long until = System.nanoTime() + Long.parseLong(arguments[2]) * 1_000_000_000L;
        int pause = Integer.parseInt(arguments[3]);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        List<Future<List<Double>>> running = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            Saving saving = new Saving(arguments[0], person);
            running.add(threads.submit((Callable<List<Double>>) () -> saving.goOn(until, pause)));
        }
        List<Double> times = new ArrayList<>();
        for (Future<List<Double>> one : running) times.addAll(one.get());
        threads.shutdown();
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "| saving, %d people, %s: %.0f a second | %.1f ms | %.1f ms |%n",
                people,
                pause == 0 ? "without a pause" : "a pause of " + pause + " ms",
                sorted.length / Double.parseDouble(arguments[2]),
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)]);
    }

    private List<Double> goOn(long until, int pause) throws Exception {
        List<Double> times = new ArrayList<>();
        while (System.nanoTime() < until) {
            if (pause > 0) Thread.sleep(ThreadLocalRandom.current().nextInt(2 * pause));
            form.put("submissionKey", "saving-" + person + "-" + System.nanoTime());
            long begun = System.nanoTime();
            HttpResponse<String> answer = send("/activities/new", form);
            times.add((System.nanoTime() - begun) / 1e6);
            if (answer.statusCode() != 302 && answer.statusCode() != 303)
                throw new IllegalStateException("refused with " + answer.statusCode());
            get(URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath());
        }
        return times;
    }

    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            Matcher value = VALUE.matcher(field.group());
            if (!Stream.of("look", "draft").toList().contains(field.group(1)))
                fields.putIfAbsent(field.group(1), value.find() ? value.group(1) : "");
        }
        return fields;
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return browser.send(request, BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> send(String path, Map<String, String> fields) throws Exception {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }
}
