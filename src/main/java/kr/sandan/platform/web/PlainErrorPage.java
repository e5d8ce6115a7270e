package kr.sandan.platform.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * Answers where the portal's own error page cannot: the frame of the pages fails, or what came is no request. Two plain
 * pages in both languages that need no template, no message and no session, and tell nothing of the inside.
 */
public final class PlainErrorPage extends ErrorReportValve {

    private static final String REFUSED = read("plain-error/refused.html");
    private static final String FAILED = read("plain-error/failed.html");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer writer = response.getReporter();
            if (writer == null) return;
            writer.write(status < 500 ? REFUSED : FAILED);
            response.finishResponse();
        } catch (IOException | IllegalStateException goneAway) {
            container.getLogger().debug("nobody reads the page of status " + status, goneAway);
        }
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(path, missing);
        }
    }
}
