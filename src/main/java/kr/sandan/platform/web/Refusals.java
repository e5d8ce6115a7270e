package kr.sandan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers what controllers refuse with the page that says so. What nobody expected goes to {@link ErrorPages}. */
@ControllerAdvice
class Refusals {

    private final ErrorPages pages;
    private final MessageSource messages;

    Refusals(ErrorPages pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return pages.page(request, HttpStatus.NOT_FOUND, null);
    }

    @ExceptionHandler
    ModelAndView badParameter(BadParameter refused, HttpServletRequest request, Locale locale) {
        return badRequest(request, locale, refused.parameter(), refused.value());
    }

    @ExceptionHandler
    ModelAndView mismatch(MethodArgumentTypeMismatchException refused, HttpServletRequest request, Locale locale) {
        return badRequest(request, locale, refused.getName(), refused.getValue());
    }

    private ModelAndView badRequest(
            HttpServletRequest request, Locale locale, String parameter, @Nullable Object value) {
        String named = messages.getMessage("platform.error.parameter." + parameter, null, parameter, locale);
        String detail =
                messages.getMessage("platform.error.parameter", new Object[] {named, String.valueOf(value)}, locale);
        return pages.page(request, HttpStatus.BAD_REQUEST, detail);
    }

    @ExceptionHandler({BindException.class, ServletRequestBindingException.class, HandlerMethodValidationException.class
    })
    ModelAndView unreadable(HttpServletRequest request) {
        return pages.page(request, HttpStatus.BAD_REQUEST, null);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ModelAndView otherMethod(HttpServletRequest request) {
        return pages.page(request, HttpStatus.METHOD_NOT_ALLOWED, null);
    }

    @ExceptionHandler({StaleEdit.class, OptimisticLockingFailureException.class})
    ModelAndView stale(HttpServletRequest request) {
        return pages.page(request, HttpStatus.CONFLICT, null);
    }

    /** A refusal where there is no form to show it in: a button's. */
    @ExceptionHandler
    ModelAndView refused(RuleBroken refused, HttpServletRequest request, Locale locale) {
        String detail = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
        return pages.page(request, HttpStatus.CONFLICT, detail);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return pages.page(request, HttpStatus.CONTENT_TOO_LARGE, null);
    }
}
