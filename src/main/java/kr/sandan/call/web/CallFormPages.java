package kr.sandan.call.web;

import java.util.Locale;
import kr.sandan.call.Averaging;
import kr.sandan.call.Call;
import kr.sandan.call.CallQueries;
import kr.sandan.call.ReviewKind;
import kr.sandan.call.TieRule;
import kr.sandan.platform.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a call is entered and changed, with what can be chosen on them. */
@Component
class CallFormPages {

    private final CallQueries queries;
    private final CallWords words;

    CallFormPages(CallQueries queries, CallWords words) {
        this.queries = queries;
        this.words = words;
    }

    Call held(long id) {
        return queries.find(id).orElseThrow(() -> new NotFound("call", id));
    }

    ModelAndView newCall(CallForm form, Locale locale) {
        return choices(new ModelAndView("call/form"), locale)
                .addObject("recorded", form != null && form.isRecorded())
                .addObject("call", null);
    }

    ModelAndView edit(Call call, Locale locale) {
        return choices(new ModelAndView("call/form"), locale)
                .addObject("recorded", call.recorded())
                .addObject("call", call)
                .addObject("name", words.name(call, locale));
    }

    private ModelAndView choices(ModelAndView page, Locale locale) {
        return page.addObject("programmes", words.programmes(locale))
                .addObject("services", words.services(locale))
                .addObject("issuers", words.issuers(locale))
                .addObject("kinds", words.options(ReviewKind.values(), "call.review.", locale))
                .addObject("sourceChoices", words.sources());
    }

    ModelAndView page(String view, long id, Locale locale) {
        Call call = held(id);
        return new ModelAndView(view)
                .addObject("call", call)
                .addObject("name", words.name(call, locale))
                .addObject("sourceChoices", words.sources());
    }

    ModelAndView stage(long id, Locale locale) {
        return page("call/stage", id, locale)
                .addObject("kinds", words.options(ReviewKind.values(), "call.review.", locale))
                .addObject("averagings", words.options(Averaging.values(), "call.averaging.", locale))
                .addObject("ties", words.options(TieRule.values(), "call.tie.", locale));
    }

    ModelAndView done(String key, long id, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.say(key, locale));
        ModelAndView page = new ModelAndView("redirect:/calls/" + id);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
