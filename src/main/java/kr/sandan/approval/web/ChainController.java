package kr.sandan.approval.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.approval.ChainService;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The chains of all kinds of record, and the form that enters another from a day on. */
@Controller
class ChainController {

    private final ChainService chains;
    private final ApprovalTexts texts;

    ChainController(ChainService chains, ApprovalTexts texts) {
        this.chains = chains;
        this.texts = texts;
    }

    @GetMapping("/admin/chains")
    ModelAndView list(Locale locale) {
        return page(locale).addObject("form", ChainForm.EMPTY);
    }

    /**
     * The chains for everybody who works with records.
     *
     * @param kind of the records, none for all
     */
    @GetMapping("/approvals/chains")
    ModelAndView read(@RequestParam @Nullable String kind, Locale locale) {
        String only = kind == null || kind.isBlank() ? null : kind;
        if (only != null
                && texts.kinds(locale).stream().noneMatch(one -> one.value().equals(only)))
            throw new BadParameter("kind", only);
        return new ModelAndView("approval/chains-read")
                .addObject(
                        "chains",
                        chains.all().stream()
                                .filter(chain -> only == null || chain.kind().equals(only))
                                .toList())
                .addObject("kinds", texts.kinds(locale))
                .addObject("kind", kind)
                .addObject("texts", texts);
    }

    @PostMapping("/admin/chains")
    ModelAndView change(
            @ModelAttribute("form") ChainForm form, BindingResult errors, Locale locale, RedirectAttributes next) {
        form.check(errors);
        if (!FormErrors.accepted(errors, () -> change(form))) return again(page(locale), form, errors);
        next.addFlashAttribute("flash", texts.of("approval.chains.changed", locale));
        ModelAndView done = new ModelAndView("redirect:/admin/chains");
        done.setStatus(HttpStatus.SEE_OTHER);
        return done;
    }

    private static ModelAndView again(ModelAndView page, ChainForm form, BindingResult errors) {
        FormErrors.show(page.getModel(), form, errors);
        return page;
    }

    private void change(ChainForm form) {
        if (form.kind() == null || form.from() == null || form.reason() == null)
            throw new IllegalStateException("unchecked form");
        chains.change(form.kind(), form.from(), form.steps(), form.reason());
    }

    private ModelAndView page(Locale locale) {
        List<Option> steps = ChainForm.choices().stream()
                .map(step -> new Option(ChainForm.written(step), texts.step(step, locale)))
                .toList();
        return new ModelAndView("approval/chains")
                .addObject("chains", chains.all())
                .addObject("kinds", texts.kinds(locale))
                .addObject("steps", steps)
                .addObject("texts", texts);
    }
}
