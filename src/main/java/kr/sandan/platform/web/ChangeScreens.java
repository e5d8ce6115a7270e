package kr.sandan.platform.web;

import java.util.function.Supplier;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The way of a change that takes effect on a day: the form, its preview, the confirmation. A refusal leads back to the
 * form with everything that was typed; a confirmation that comes too late, to a new preview.
 */
@Component
public class ChangeScreens {

    private final MessageSource messages;

    ChangeScreens(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What one screen shows and does.
     *
     * @param typed what was typed
     * @param form the page of the form
     * @param preview what the change would do; may refuse it
     * @param apply makes the change; may refuse it, or find it stale
     * @param home where its list stands, within the context
     * @param doneKey key of the sentence that it was made
     */
    public record Screen(
            Object typed,
            Supplier<ModelAndView> form,
            Supplier<ModelAndView> preview,
            Runnable apply,
            String home,
            String doneKey) {}

    /**
     * The preview, or the form where the change is refused.
     *
     * @param back whether the form itself is asked for
     */
    public ModelAndView preview(Screen screen, BindingResult errors, boolean back) {
        if (back || errors.hasErrors()) return again(screen, errors);
        try {
            return screen.preview().get();
        } catch (RuleBroken refused) {
            FormErrors.reject(errors, refused);
            return again(screen, errors);
        }
    }

    /** Makes the change and leads to its list. */
    public ModelAndView confirm(Screen screen, BindingResult errors, RedirectAttributes next) {
        try {
            if (!FormErrors.accepted(errors, screen.apply())) return again(screen, errors);
        } catch (StaleEdit stale) {
            ModelAndView page = preview(screen, errors, false);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("stale", true);
        }
        next.addFlashAttribute("flash", messages.getMessage(screen.doneKey(), null, LocaleContextHolder.getLocale()));
        ModelAndView list = new ModelAndView("redirect:" + screen.home());
        list.setStatus(HttpStatus.SEE_OTHER);
        return list;
    }

    private static ModelAndView again(Screen screen, BindingResult errors) {
        ModelAndView page = screen.form().get();
        FormErrors.show(page.getModel(), screen.typed(), errors);
        return page;
    }
}
