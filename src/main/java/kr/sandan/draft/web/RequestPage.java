package kr.sandan.draft.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kr.sandan.draft.AskingPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The page whose request this is; its form carries the marks in hidden fields. */
@Component
class RequestPage implements AskingPage {

    /** Says to the script of the page that another window has gone on with its form. */
    private static final String BESIDE = "Draft-Beside";

    @Override
    public Optional<String> mark() {
        return sent(DraftMarks.MARK);
    }

    @Override
    public Optional<String> next() {
        return sent(DraftMarks.NEXT);
    }

    @Override
    public void standsBeside() {
        ServletRequestAttributes request = request();
        HttpServletResponse response = request == null ? null : request.getResponse();
        if (response != null) response.setHeader(BESIDE, "true");
    }

    private static Optional<String> sent(String name) {
        ServletRequestAttributes request = request();
        if (request == null) return Optional.empty();
        return DraftMarks.readable(request.getRequest().getParameter(name));
    }

    private static @Nullable ServletRequestAttributes request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet ? servlet : null;
    }
}
