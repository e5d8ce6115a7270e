package kr.sandan.checker.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import kr.sandan.checker.Checker;
import kr.sandan.checker.ClaimDraft;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.source.ClaimTerms;
import kr.sandan.source.Qualifier;
import kr.sandan.source.SourceQueries;
import kr.sandan.source.SourceService;
import kr.sandan.source.SubjectChoices;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ticked figures become claims of a document: everything the text tells is filled in, a person says the rest. */
@Controller
class ClaimsController {

    private final Checker checker;
    private final CheckPages pages;
    private final SourceService service;
    private final SourceQueries sources;
    private final ClaimTerms terms;
    private final SubjectChoices subjects;
    private final MessageSource messages;

    ClaimsController(
            Checker checker,
            CheckPages pages,
            SourceService service,
            SourceQueries sources,
            ClaimTerms terms,
            SubjectChoices subjects,
            MessageSource messages) {
        this.checker = checker;
        this.pages = pages;
        this.service = service;
        this.sources = sources;
        this.terms = terms;
        this.subjects = subjects;
        this.messages = messages;
    }

    @ModelAttribute("keeper")
    boolean keeper(PageFrame frame) {
        return CheckerRoutes.keeps(frame);
    }

    @PostMapping("/checker/claims/new")
    String newClaims(
            @ModelAttribute("check") CheckForm form, BindingResult errors, AsOf asOf, Locale locale, Model model) {
        CheckForm asked = form.outdated() ? form.unticked() : form;
        try {
            List<ClaimDraft> drafts = checker.drafts(asked.pasted(), asked.allTicked());
            model.addAttribute("form", ClaimsForm.of(asked.pasted(), drafts));
            return claims(asOf, locale, model);
        } catch (RuleBroken refused) {
            FormErrors.reject(errors, refused);
            if (!refused.messageKey().equals(Checker.TOO_LONG)) {
                model.addAttribute("page", pages.of(checker.check(asked.pasted()), asked));
                model.addAttribute("outdated", form.outdated());
            }
            return "checker/page";
        }
    }

    @PostMapping("/checker/claims")
    String createClaims(
            @Valid @ModelAttribute("form") ClaimsForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        form.check(errors);
        if (form.figures().isEmpty()) errors.reject("checker.claims.none");
        List<Long> ids = FormErrors.result(errors, () -> service.recordOnce(form.key(), form.toCommands()));
        if (ids == null) return claims(asOf, locale, model);
        next.addFlashAttribute("flash", messages.getMessage("checker.claims.done", new Object[] {ids.size()}, locale));
        return "redirect:/sources/" + form.documentId();
    }

    private String claims(AsOf asOf, Locale locale, Model model) {
        boolean korean = locale.getLanguage().equals("ko");
        model.addAttribute(
                "documents",
                sources.all().stream()
                        .map(source -> new Option(String.valueOf(source.id()), source.line()))
                        .toList());
        model.addAttribute(
                "measures",
                terms.measures().stream()
                        .map(measure -> new Option(measure.code(), measure.name(korean)))
                        .toList());
        model.addAttribute(
                "units",
                terms.units().stream()
                        .map(unit -> new Option(unit.code(), unit.name(korean)))
                        .toList());
        model.addAttribute(
                "qualifiers",
                List.of(Qualifier.values()).stream()
                        .map(one ->
                                new Option(one.name(), messages.getMessage("source.qualifier." + one, null, locale)))
                        .toList());
        model.addAttribute("subjects", subjects.choices(asOf, locale));
        return "checker/claims";
    }
}
