package kr.sandan.account.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.sandan.platform.web.SignedIn;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever was given a password by somebody else does nothing before choosing one of their own. */
@Configuration(proxyBeanMethods = false)
class FirstPasswordFirst implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns("/assets/**", "/account/password", "/logout", "/session/extend", "/help/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        boolean mustChange = request.getDispatcherType() == DispatcherType.REQUEST
                && caller != null
                && caller.getPrincipal() instanceof SignedIn account
                && account.mustChangePassword();
        if (mustChange) response.sendRedirect(request.getContextPath() + "/account/password");
        return !mustChange;
    }
}
