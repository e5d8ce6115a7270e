package kr.sandan.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kr.sandan.account.AccountQueries;
import kr.sandan.account.PasswordService;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import kr.sandan.platform.web.SignedInSessions;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: what it says, its password, its open sessions. */
@Controller
class OwnAccountController {

    private final AccountQueries accounts;
    private final PasswordService passwords;
    private final SignedInSessions sessions;
    private final SignedInContext contexts;
    private final Choices choices;

    OwnAccountController(
            AccountQueries accounts,
            PasswordService passwords,
            SignedInSessions sessions,
            SignedInContext contexts,
            Choices choices) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.contexts = contexts;
        this.choices = choices;
    }

    /** A session as its owner sees it, in Seoul time. */
    record OwnSession(LocalDateTime signedInAt, LocalDateTime lastUsedAt, boolean current) {}

    @GetMapping("/account")
    String own(@AuthenticationPrincipal SignedIn signedIn, HttpSession session, PageFrame frame, Model model) {
        model.addAttribute("account", accounts.detail(signedIn.id(), frame.korean()));
        model.addAttribute("sessions", sessions(signedIn, session));
        return "account/own";
    }

    @PostMapping("/account/sessions/end")
    String endOthers(@AuthenticationPrincipal SignedIn signedIn, HttpSession session, RedirectAttributes flash) {
        sessions.endOthers(signedIn.username(), session.getId());
        flash.addFlashAttribute("flash", choices.text("account.sessions.ended"));
        return "redirect:/account";
    }

    @GetMapping("/account/password")
    String editPassword(@AuthenticationPrincipal SignedIn signedIn, Model model) {
        return passwordPage(signedIn, model);
    }

    @PostMapping("/account/password")
    String updatePassword(
            @AuthenticationPrincipal SignedIn signedIn,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) return passwordPage(signedIn, model);
        try {
            form.mustAgree();
            SignedIn changed = passwords.change(
                    signedIn.id(),
                    Objects.toString(form.oldPassword(), ""),
                    Objects.toString(form.newPassword(), ""),
                    request.getSession().getId());
            contexts.replace(changed, request, response);
            flash.addFlashAttribute("flash", choices.text("account.password.changed"));
            return "redirect:/account";
        } catch (RuleBroken refused) {
            FormErrors.reject(errors, refused);
            return passwordPage(signedIn, model);
        }
    }

    private static String passwordPage(SignedIn signedIn, Model model) {
        if (!model.containsAttribute("form")) model.addAttribute("form", PasswordForm.EMPTY);
        model.addAttribute("forced", signedIn.mustChangePassword());
        return "account/password";
    }

    private List<OwnSession> sessions(SignedIn signedIn, HttpSession session) {
        return sessions.of(signedIn.username()).stream()
                .map(open -> new OwnSession(
                        seoul(open.signedInAt()),
                        seoul(open.lastUsedAt()),
                        open.id().equals(session.getId())))
                .toList();
    }

    private static LocalDateTime seoul(Instant instant) {
        return LocalDateTime.ofInstant(instant, AsOf.ZONE);
    }
}
