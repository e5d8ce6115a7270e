package kr.sandan.account.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import kr.sandan.account.AccountDetail;
import kr.sandan.account.AccountQueries;
import kr.sandan.account.AccountService;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening an account and changing what it says. */
@Controller
class AccountEditController {

    private final AccountService service;
    private final AccountQueries accounts;
    private final Choices choices;

    AccountEditController(AccountService service, AccountQueries accounts, Choices choices) {
        this.service = service;
        this.accounts = accounts;
        this.choices = choices;
    }

    @GetMapping("/admin/accounts/new")
    String newAccount(PageFrame frame, Model model) {
        model.addAttribute("form", NewAccountForm.EMPTY);
        return newForm(frame, model);
    }

    @PostMapping("/admin/accounts")
    String createAccount(
            @Valid @ModelAttribute("form") NewAccountForm form, BindingResult errors, PageFrame frame, Model model) {
        if (errors.hasErrors()) return newForm(form, errors, frame, model);
        try {
            model.addAttribute("opened", List.of(service.open(form.toCommand())));
            return "account/opened";
        } catch (RuleBroken refused) {
            FormErrors.reject(errors, refused);
            return newForm(form, errors, frame, model);
        }
    }

    @GetMapping("/admin/accounts/{id}/edit")
    String editAccount(@PathVariable long id, PageFrame frame, Model model) {
        AccountDetail account = accounts.detail(id, frame.korean());
        model.addAttribute("form", AccountForm.of(account));
        return editForm(account, model);
    }

    @PostMapping("/admin/accounts/{id}")
    String updateAccount(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            PageFrame frame,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        AccountDetail account = accounts.detail(id, frame.korean());
        if (errors.hasErrors()) return editForm(form, errors, account, model);
        try {
            service.edit(form.toCommand(id));
            flash.addFlashAttribute("flash", choices.text("account.saved"));
            return "redirect:/admin/accounts/" + id;
        } catch (RuleBroken refused) {
            FormErrors.reject(errors, refused);
            return editForm(form, errors, account, model);
        } catch (StaleEdit stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            AccountDetail now = accounts.detail(id, frame.korean());
            model.addAttribute("now", now);
            model.addAttribute("form", form.on(now));
            return editForm(now, model);
        }
    }

    private String newForm(NewAccountForm form, BindingResult errors, PageFrame frame, Model model) {
        FormErrors.show(model.asMap(), form, errors);
        return newForm(frame, model);
    }

    private String newForm(PageFrame frame, Model model) {
        model.addAttribute("roles", choices.rolesToGive(null));
        model.addAttribute("places", choices.places(frame.korean()));
        return "account/new";
    }

    private String editForm(AccountForm form, BindingResult errors, AccountDetail account, Model model) {
        FormErrors.show(model.asMap(), form, errors);
        return editForm(account, model);
    }

    private String editForm(AccountDetail account, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("roles", choices.rolesToGive(account.role()));
        return "account/edit";
    }
}
