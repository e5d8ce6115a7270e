package kr.sandan.load.web;

import java.util.Locale;
import java.util.function.Consumer;
import kr.sandan.load.Actor;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.Paging;
import kr.sandan.platform.web.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Takes a step that a button asks for. What is refused is said on the page of the load itself. */
@Component
class StepPress {

    private final LoadPage page;
    private final MessageSource messages;

    StepPress(LoadPage page, MessageSource messages) {
        this.page = page;
        this.messages = messages;
    }

    ModelAndView take(long id, SignedIn account, Locale locale, Consumer<Actor> step) {
        Actor actor = Caller.of(account);
        try {
            step.accept(actor);
            return new ModelAndView(new RedirectView("/loads/" + id, true, false));
        } catch (RuleBroken refused) {
            String why = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
            return page.show(id, actor, Paging.FIRST, locale, why);
        }
    }
}
