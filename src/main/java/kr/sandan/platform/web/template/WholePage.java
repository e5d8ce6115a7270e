package kr.sandan.platform.web.template;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** An answer whose text waits until the page is whole and then fits the answer's buffer, so that nothing sends it early. */
final class WholePage extends HttpServletResponseWrapper {

    private final PageText text = new PageText();

    WholePage(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() {
        return text;
    }

    /** A page is not sent before it is whole. */
    @Override
    public void flushBuffer() {}

    /** The page so far. */
    String text() {
        return text.toString();
    }

    void send() throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.chars());
        int length = bytes.remaining();
        if (getResponse().getBufferSize() <= length) getResponse().setBufferSize(length + 1);
        getResponse().getOutputStream().write(bytes.array(), bytes.arrayOffset(), length);
    }
}
