package kr.sandan.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the {@link Paging} that the address asks for. */
class PagingResolver implements HandlerMethodArgumentResolver {

    private static final int LAST_PAGE_IN_REASON = 1_000_000;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        int page = number(request, "page", 1);
        if (page < 1 || page > LAST_PAGE_IN_REASON) throw new BadParameter("page", String.valueOf(page));
        int size = number(request, "size", Paging.DEFAULT_SIZE);
        if (!Paging.SIZES.contains(size)) throw new BadParameter("size", String.valueOf(size));
        return new Paging(page, size, sort(request.getParameter("sort")));
    }

    private static int number(NativeWebRequest request, String name, int otherwise) {
        String text = request.getParameter(name);
        if (text == null || text.isBlank()) return otherwise;
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException unreadable) {
            throw new BadParameter(name, text);
        }
    }

    static Paging.@Nullable Sort sort(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        String[] parts = text.strip().split(",", 2);
        boolean descending = parts.length == 2 && parts[1].equals("desc");
        if (parts.length == 2 && !descending && !parts[1].equals("asc")) throw new BadParameter("sort", text);
        return new Paging.Sort(parts[0], descending);
    }
}
