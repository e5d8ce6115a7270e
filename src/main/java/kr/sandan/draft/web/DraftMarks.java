package kr.sandan.draft.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kr.sandan.draft.Drafts;
import kr.sandan.draft.Drafts.Mark;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page the mark that a form of it carries: that of the draft it opens, the one it was sent with, or a new one. */
@Configuration(proxyBeanMethods = false)
class DraftMarks implements WebMvcConfigurer, HandlerInterceptor {

    static final String MARK = "mark";
    static final String NEXT = "next";

    private static final int LONGEST = 64;

    private final Drafts drafts;
    private final CurrentAccount account;

    DraftMarks(@Lazy Drafts drafts, CurrentAccount account) {
        this.drafts = drafts;
        this.account = account;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<Mark> opened = opened(request.getParameter("draft"));
        String mark = readable(request.getParameter(MARK))
                .or(() -> opened.map(Mark::text))
                .orElseGet(SubmissionKey::fresh);
        request.setAttribute("draftMark", mark);
        readable(request.getParameter(NEXT)).ifPresent(next -> request.setAttribute("draftNext", next));
        request.setAttribute("draftBeside", opened.map(Mark::beside).orElse(false));
        return true;
    }

    private Optional<Mark> opened(@Nullable String draft) {
        return account.id().isEmpty() ? Optional.empty() : readable(draft).flatMap(drafts::mark);
    }

    /** What may be a mark or a key: nothing too long, and nothing that no page writes. */
    static Optional<String> readable(@Nullable String sent) {
        return Optional.ofNullable(sent)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                .filter(text -> text.chars().noneMatch(Character::isISOControl));
    }
}
