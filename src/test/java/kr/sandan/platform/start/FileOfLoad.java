package kr.sandan.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import kr.sandan.testing.FormClient;
import org.jsoup.nodes.Document;

/**
 * A file that two administrators bring into force: one sends it and presses what there is to press, the other approves it
 * where the kind wants that. Begun again, it goes on from where the load stands.
 */
record FileOfLoad(KilledKind kind, String period, byte[] content) {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    static FileOfLoad of(KilledKind kind, int number) {
        return new FileOfLoad(kind, kind.period().apply(number), kind.file().apply(number));
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void bring(int port) throws IOException, InterruptedException {
        FormClient sender = new FormClient(port, "admin");
        HttpResponse<String> sent = sender.load(
                kind.name(), period, kind.fileName(), content.length, () -> new ByteArrayInputStream(content));
        assertThat(sent.statusCode()).isEqualTo(303);
        String path = sent.headers().firstValue("Location").orElseThrow();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (String state = ""; !state.equals("APPLIED"); state = pressed(port, sender, path)) {
            assertThat(System.nanoTime()).as("state %s of %s", state, path).isLessThan(giveUp);
            Thread.sleep(200);
        }
    }

    /** The end of the portal, at whatever it was, is the point of the exercise. */
    void bringUntilCutOff(int port) {
        try {
            bring(port);
        } catch (IOException | InterruptedException | AssertionError | RuntimeException cutOff) {
            // nothing to do
        }
    }

    /** What the list of loads says of the load. */
    String listed(int port, long id) throws IOException, InterruptedException {
        Document list = new FormClient(port, "admin").page("/loads?kind=" + kind.name());
        return list.select("tbody tr:has(a[href=/loads/" + id + "])").text();
    }

    private static String pressed(int port, FormClient sender, String path) throws IOException, InterruptedException {
        Document page = sender.page(path);
        String state = page.select("[data-state]").attr("data-state");
        assertThat(state).as(path).isNotIn("REVIEW", "REFUSED", "FAILED", "CANCELLED");
        if (!page.select("form[action=" + path + "/apply]").isEmpty()) sender.post(path, path + "/apply", "");
        if (!page.select("form[action=" + path + "/submit]").isEmpty()) sender.post(path, path + "/submit", "");
        if (state.equals("SUBMITTED")) new FormClient(port, "admin2").post(path, path + "/approve", "");
        return state;
    }
}
