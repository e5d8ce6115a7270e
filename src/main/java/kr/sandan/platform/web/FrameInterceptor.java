package kr.sandan.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives every page its {@link PageFrame}, error pages included, and keeps the language and colours chosen with {@code
 * ?lang=} and {@code ?mode=} in cookies.
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
            String language = request.getParameter(PageLocales.LANGUAGE);
            if (language != null) {
                if (PageLocales.locale(language) == null) throw new BadParameter(PageLocales.LANGUAGE, language);
                keep(response, PageLocales.LANGUAGE, language);
            }
            String mode = request.getParameter(PageFrames.MODE);
            if (mode != null) {
                if (!PageFrames.MODES.contains(mode)) throw new BadParameter(PageFrames.MODE, mode);
                keep(response, PageFrames.MODE, mode);
            }
        }
        return true;
    }

    private static void keep(HttpServletResponse response, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
