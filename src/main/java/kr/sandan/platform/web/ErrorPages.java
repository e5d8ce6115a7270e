package kr.sandan.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One page per status, in the page frame: what happened and what to do; also for what fails outside the controllers. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 409, 413, 500);

    private final PageFrames frames;
    private final MultipartProperties uploads;

    ErrorPages(PageFrames frames, MultipartProperties uploads) {
        this.frames = frames;
        this.uploads = uploads;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ModelAndView failed(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve((Integer) code);
        if (status == null) status = HttpStatus.INTERNAL_SERVER_ERROR;
        if (status == HttpStatus.FORBIDDEN && isTooLarge(request)) status = HttpStatus.CONTENT_TOO_LARGE;
        return page(request, status, null);
    }

    /** A form that is too large is thrown away unread, its security token with it: then the size is what to say. */
    private boolean isTooLarge(HttpServletRequest request) {
        long limit = uploads.getMaxRequestSize().toBytes();
        return limit >= 0 && request.getContentLengthLong() > limit;
    }

    /**
     * The page of a status.
     *
     * @param detail what exactly was wrong, in the user's words, or null
     */
    ModelAndView page(HttpServletRequest request, HttpStatus status, @Nullable String detail) {
        if (request.getAttribute(PageFrames.FRAME) == null) frames.prepare(request);
        ModelAndView page = new ModelAndView("error/page", status);
        page.addObject("status", explained(status));
        page.addObject("detail", detail);
        return page;
    }

    private static int explained(HttpStatus status) {
        if (EXPLAINED.contains(status.value())) return status.value();
        return status.is4xxClientError() ? 400 : 500;
    }
}
