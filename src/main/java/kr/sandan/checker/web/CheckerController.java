package kr.sandan.checker.web;

import jakarta.servlet.http.HttpServletResponse;
import kr.sandan.checker.Check;
import kr.sandan.checker.Checker;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A form that answers with the text, its figures and what was found. */
@Controller
class CheckerController {

    private final Checker checker;
    private final CheckPages pages;

    CheckerController(Checker checker, CheckPages pages) {
        this.checker = checker;
        this.pages = pages;
    }

    @ModelAttribute("keeper")
    boolean keeper(PageFrame frame) {
        return CheckerRoutes.keeps(frame);
    }

    @GetMapping("/checker")
    String form(Model model) {
        model.addAttribute("check", CheckForm.empty());
        return "checker/page";
    }

    @PostMapping("/checker")
    String check(
            @ModelAttribute("check") CheckForm form, BindingResult errors, Model model, HttpServletResponse response) {
        if (form.pasted().isBlank()) errors.rejectValue("text", "checker.text-missing");
        if (errors.hasErrors()) return "checker/page";
        CheckForm asked = form.outdated() ? form.unticked() : form;
        try {
            model.addAttribute("page", pages.of(checked(asked, errors), asked));
            model.addAttribute("outdated", form.outdated());
        } catch (RuleBroken refused) {
            FormErrors.reject(errors, refused);
            if (refused.messageKey().equals(Checker.TOO_LONG)) response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        }
        return "checker/page";
    }

    /** What is found in the text stays on the page although what was ticked in it cannot be tested. */
    private Check checked(CheckForm form, BindingResult errors) {
        try {
            return checker.check(form.pasted(), form.parts(), form.total());
        } catch (RuleBroken refused) {
            if (refused.messageKey().equals(Checker.TOO_LONG)) throw refused;
            FormErrors.reject(errors, refused);
            return checker.check(form.pasted());
        }
    }
}
