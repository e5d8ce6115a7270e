package kr.sandan.platform.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the two days of the page, and leaves them to the templates as {@code asOf}. */
class AsOfResolver implements HandlerMethodArgumentResolver {

    /** Attribute of the request that holds them. */
    static final String DAYS = "asOf";

    private final Clock clock;

    AsOfResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        AsOf today = AsOf.today(clock);
        AsOf asOf = new AsOf(day(request, DAYS, today.valid()), day(request, "knownAt", today.known()));
        request.setAttribute(DAYS, asOf, RequestAttributes.SCOPE_REQUEST);
        return asOf;
    }

    private static LocalDate day(NativeWebRequest request, String name, LocalDate otherwise) {
        return Objects.requireNonNullElse(DayParameter.read(name, request.getParameter(name)), otherwise);
    }
}
