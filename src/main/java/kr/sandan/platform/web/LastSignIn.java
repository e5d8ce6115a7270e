package kr.sandan.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Who signed in last at this browser, known even when the session has ended: whose form it is that then arrives. A
 * sign-in also renews the token of all forms, so a form whose token is valid was typed by no other account. It grants
 * nothing.
 */
@Component
class LastSignIn {

    static final String COOKIE = "sandan-last";

    private final boolean secure;

    LastSignIn(AccessProperties access) {
        this.secure = access.session().secureCookie();
    }

    /** The number of the account; empty where nobody signed in since the browser was opened, or signed out. */
    Optional<Long> account(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    void remember(SignedIn account, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, String.valueOf(account.id()));
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure || request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
