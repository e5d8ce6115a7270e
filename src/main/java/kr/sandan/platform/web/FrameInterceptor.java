package kr.sandan.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Gives every page its {@link PageFrame}, error pages included, and keeps the language and colours chosen with {@code
 * ?lang=} and {@code ?mode=} in cookies.
 */
class FrameInterceptor implements HandlerInterceptor {

    static final String FRAME = "frame";
    private static final String MODE = "mode";
    private static final Set<String> MODES = Set.of("light", "dark", "contrast");
    private static final Duration KEPT = Duration.ofDays(365);

    private final PageLocales locales;
    private final FrameSettings settings;

    FrameInterceptor(PageLocales locales, FrameSettings settings) {
        this.locales = locales;
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(
                FRAME, new PageFrame(request, path(request), locales.resolveLocale(request), mode(request), settings));
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            String language = request.getParameter(PageLocales.LANGUAGE);
            if (language != null) {
                if (PageLocales.locale(language) == null) throw new BadParameter(PageLocales.LANGUAGE, language);
                keep(response, PageLocales.LANGUAGE, language);
            }
            String mode = request.getParameter(MODE);
            if (mode != null) {
                if (!MODES.contains(mode)) throw new BadParameter(MODE, mode);
                keep(response, MODE, mode);
            }
        }
        return true;
    }

    /** The path within the context of the page asked for, also while its error page is being made. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String uri = failed == null ? request.getRequestURI() : failed.toString();
        return uri.substring(request.getContextPath().length());
    }

    private static String mode(HttpServletRequest request) {
        String asked = request.getParameter(MODE);
        if (asked != null && MODES.contains(asked)) return asked;
        Cookie kept = WebUtils.getCookie(request, MODE);
        return kept != null && MODES.contains(kept.getValue()) ? kept.getValue() : "light";
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
