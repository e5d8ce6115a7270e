package kr.sandan.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import kr.sandan.platform.UploadLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One page per status, in the page frame: what happened and what to do; also for what fails outside the controllers. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 409, 413, 500);

    private final PageFrames frames;

    ErrorPages(PageFrames frames) {
        this.frames = frames;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ModelAndView failed(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve((Integer) code);
        if (status == null) status = HttpStatus.INTERNAL_SERVER_ERROR;
        return page(request, status, null);
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
        page.addObject("largest", UploadLimit.LARGEST.toMegabytes());
        page.addObject("back", status == HttpStatus.CONTENT_TOO_LARGE ? sentFrom(request) : null);
        return page;
    }

    /** The page of ours on which a form was sent, as the browser states it; null where it states none or another site. */
    private static @Nullable String sentFrom(HttpServletRequest request) {
        String stated = request.getHeader(HttpHeaders.REFERER);
        String own = ServletUriComponentsBuilder.fromContextPath(request).toUriString() + "/";
        return stated != null && stated.startsWith(own) ? stated.substring(own.length() - 1) : null;
    }

    private static int explained(HttpStatus status) {
        if (EXPLAINED.contains(status.value())) return status.value();
        return status.is4xxClientError() ? 400 : 500;
    }
}
