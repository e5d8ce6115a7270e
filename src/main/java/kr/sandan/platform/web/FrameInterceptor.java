package kr.sandan.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives every page its {@link PageFrame}, error pages included, and keeps what was chosen with {@code ?lang=}, {@code
 * ?mode=} and {@code ?keys=} in cookies.
 */
class FrameInterceptor implements HandlerInterceptor {

    private static final Duration KEPT = Duration.ofDays(365);

    private final PageFrames frames;

    FrameInterceptor(PageFrames frames) {
        this.frames = frames;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        frames.prepare(request);
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            choose(request, response, PageLocales.LANGUAGE, PageLocales.LANGUAGES);
            choose(request, response, PageFrames.MODE, PageFrames.MODES);
            choose(request, response, PageFrames.KEYS, PageFrames.SWITCH);
        }
        return true;
    }

    private static void choose(
            HttpServletRequest request, HttpServletResponse response, String name, Set<String> values) {
        String value = request.getParameter(name);
        if (value == null) return;
        if (!values.contains(value)) throw new BadParameter(name, value);
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
