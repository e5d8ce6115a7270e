package kr.sandan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sees to it that a file that failed does not look like a whole one. Where nothing of it was sent, the page that says what
 * was wrong takes its place; else the connection breaks off, and the browser reports a failed download.
 */
@Component
class BrokenDownloads implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (response.getHeader(HttpHeaders.CONTENT_DISPOSITION) == null) return null;
        if (response.isCommitted()) throw new IllegalStateException("A file broke off while it was sent", failure);
        response.reset();
        return null;
    }
}
