package kr.sandan.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Korean, unless {@code ?lang=} or the cookie it left behind says English; the browser's own wish is not asked. */
@Component("localeResolver")
class PageLocales implements LocaleResolver {

    static final String LANGUAGE = "lang";
    static final Set<String> LANGUAGES = Set.of("ko", "en");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale asked = locale(request.getParameter(LANGUAGE));
        if (asked != null) return asked;
        Cookie cookie = WebUtils.getCookie(request, LANGUAGE);
        Locale kept = cookie == null ? null : locale(cookie.getValue());
        return kept == null ? Locale.KOREAN : kept;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language travels in the address and in a cookie");
    }

    private static @Nullable Locale locale(@Nullable String language) {
        if ("ko".equals(language)) return Locale.KOREAN;
        return "en".equals(language) ? Locale.ENGLISH : null;
    }
}
