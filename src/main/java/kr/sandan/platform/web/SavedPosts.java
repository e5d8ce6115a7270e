package kr.sandan.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Sends whoever is not signed in to the sign-in page, keeps a form that was being sent, and after the sign-in leads to
 * its confirmation. Only forms with a valid token get this far, so no other site can lay one down here.
 */
@Component
public class SavedPosts implements AuthenticationEntryPoint, AuthenticationSuccessHandler {

    private static final String RESUME = "/login/resume";
    private static final Set<String> NEVER_KEPT = Set.of("/session/extend", "/account/password");

    private final LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/login");
    private final SavedRequestAwareAuthenticationSuccessHandler wantedPage =
            new SavedRequestAwareAuthenticationSuccessHandler();
    private final RouteDecisions routes;
    private final LastSignIn lastSignIn;

    SavedPosts(RouteDecisions routes, LastSignIn lastSignIn, RequestCache wantedPages) {
        this.routes = routes;
        this.lastSignIn = lastSignIn;
        wantedPage.setRequestCache(wantedPages);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST") && isKept(request)) {
            lastSignIn
                    .account(request)
                    .flatMap(account -> SavedPost.of(account, request))
                    .ifPresent(post -> request.getSession().setAttribute(SavedPost.ATTRIBUTE, post));
        }
        signIn.commence(request, response, notSignedIn);
    }

    private boolean isKept(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !NEVER_KEPT.contains(path)
                && routes.audienceOf(HttpMethod.POST, PathContainer.parsePath(path))
                        .isPresent();
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication.getPrincipal() instanceof SignedIn account) {
            lastSignIn.remember(account, request, response);
            if (isWaitingFor(account, request)) {
                response.sendRedirect(request.getContextPath() + RESUME);
                return;
            }
        }
        forget(request);
        wantedPage.onAuthenticationSuccess(request, response, authentication);
    }

    private boolean isWaitingFor(SignedIn account, HttpServletRequest request) {
        return waiting(request).filter(post -> post.account() == account.id()).isPresent();
    }

    private static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.removeAttribute(SavedPost.ATTRIBUTE);
    }

    /** Whether a form waits in this session, whoever typed it. */
    public boolean isWaiting(HttpServletRequest request) {
        return waiting(request).isPresent();
    }

    private static Optional<SavedPost> waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(kept -> (SavedPost) kept.getAttribute(SavedPost.ATTRIBUTE));
    }

    /** Takes the form of this account out of the session: it is shown once, and to nobody else. */
    public Optional<SavedPost> take(SignedIn account, HttpServletRequest request) {
        Optional<SavedPost> post = waiting(request).filter(typed -> typed.account() == account.id());
        forget(request);
        return post;
    }
}
