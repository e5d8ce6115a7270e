package kr.sandan.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes the {@link PageFrame} of a request and leaves it to the templates as {@code frame}. */
@Component
class PageFrames {

    static final String FRAME = "frame";
    static final String MODE = "mode";
    static final String KEYS = "keys";
    static final Set<String> MODES = new LinkedHashSet<>(List.of("light", "dark", "contrast"));
    static final Set<String> SWITCH = Set.of("on", "off");

    private final PageLocales locales;
    private final FrameSettings settings;

    PageFrames(PageLocales locales, FrameSettings settings) {
        this.locales = locales;
        this.settings = settings;
    }

    void prepare(HttpServletRequest request) {
        PageFrame frame = new PageFrame(
                request,
                path(request),
                locales.resolveLocale(request),
                choice(request, MODE, MODES, "light"),
                choice(request, KEYS, SWITCH, "on"),
                settings);
        request.setAttribute(FRAME, frame);
    }

    /** The path within the context of the page asked for, also while its error page is being made. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed == null ? request.getRequestURI() : failed.toString();
        return uri.substring(request.getContextPath().length());
    }

    /** What the address asks for, else what the cookie kept, else the default. */
    private static String choice(HttpServletRequest request, String name, Set<String> values, String otherwise) {
        String asked = request.getParameter(name);
        if (asked != null && values.contains(asked)) return asked;
        Cookie kept = WebUtils.getCookie(request, name);
        return kept != null && values.contains(kept.getValue()) ? kept.getValue() : otherwise;
    }
}
