package kr.sandan.platform.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/**
 * A start that shows its first pages to itself and ends, so that Java can keep what a start needs (a class data archive, or
 * from version 25 an ahead-of-time cache). Ending the usual way, it stops its database too.
 */
class Rehearsal implements ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {

    private static final List<String> PAGES = List.of("/", "/complexes", "/login");

    // more than once: an ahead-of-time cache also remembers which methods are called often
    private static final int ROUNDS = 10;

    /** Not at the event before, that the portal is ready: Boot still needs the context after it. */
    @Override
    public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() != ReadinessState.ACCEPTING_TRAFFIC) return;
        if (!(change.getSource() instanceof WebServerApplicationContext context)) return;
        if (context.getWebServer() == null) return;
        String portal = "http://localhost:" + context.getWebServer().getPort();
        for (int round = 0; round < ROUNDS; round++) {
            PAGES.forEach(page -> show(URI.create(portal + page)));
        }
        SpringApplication.exit(context);
    }

    /** @throws IllegalStateException if the page is not answered as a visitor expects: nothing is to be learnt from that */
    static void show(URI page) {
        try {
            HttpURLConnection request = (HttpURLConnection) page.toURL().openConnection();
            if (request.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IllegalStateException(page + " answered " + request.getResponseCode());
            }
            try (InputStream answer = request.getInputStream()) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        }
    }
}
