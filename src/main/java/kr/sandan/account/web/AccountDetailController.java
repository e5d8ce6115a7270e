package kr.sandan.account.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.account.AccountDetail;
import kr.sandan.account.AccountHistory;
import kr.sandan.account.AccountQueries;
import kr.sandan.account.AccountService;
import kr.sandan.account.OpenedAccount;
import kr.sandan.account.PasswordService;
import kr.sandan.account.Places;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: what it is, what happened to it, what the person can see, and what can be done about it. */
@Controller
class AccountDetailController {

    private final AccountQueries accounts;
    private final AccountHistory history;
    private final AccountService service;
    private final PasswordService passwords;
    private final Sight sight;
    private final Choices choices;
    private final Clock clock;

    AccountDetailController(
            AccountQueries accounts,
            AccountHistory history,
            AccountService service,
            PasswordService passwords,
            Sight sight,
            Choices choices,
            Clock clock) {
        this.accounts = accounts;
        this.history = history;
        this.service = service;
        this.passwords = passwords;
        this.sight = sight;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/admin/accounts/{id}")
    String detail(@PathVariable long id, PageFrame frame, Model model) {
        AccountDetail account = accounts.detail(id, frame.korean());
        MoveForm move = new MoveForm(Places.key(account.affiliation()), LocalDate.now(clock), null);
        model.addAttribute("move", move);
        return page(account, frame, model);
    }

    @PostMapping("/admin/accounts/{id}/move")
    String move(
            @PathVariable long id,
            @Valid @ModelAttribute("move") MoveForm form,
            BindingResult errors,
            PageFrame frame,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                service.move(form.toCommand(id));
                return saved(id, flash);
            } catch (RuleBroken refused) {
                FormErrors.reject(errors, refused);
            }
        }
        FormErrors.show(model.asMap(), form, errors);
        return page(accounts.detail(id, frame.korean()), frame, model);
    }

    @PostMapping("/admin/accounts/{id}/disable")
    String disable(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash) {
        return tried(id, flash, () -> service.disable(id, version, reason));
    }

    @PostMapping("/admin/accounts/{id}/enable")
    String enable(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash) {
        return tried(id, flash, () -> service.enable(id, version, reason));
    }

    @PostMapping("/admin/accounts/{id}/reset")
    String reset(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            PageFrame frame,
            Model model) {
        AccountDetail account = accounts.detail(id, frame.korean());
        String temporary = passwords.reset(id, reason);
        model.addAttribute(
                "opened", List.of(new OpenedAccount(id, account.username(), account.displayName(), temporary)));
        model.addAttribute("reset", true);
        return "account/opened";
    }

    private String tried(long id, RedirectAttributes flash, Runnable change) {
        try {
            change.run();
            return saved(id, flash);
        } catch (RuleBroken refused) {
            flash.addFlashAttribute("refused", choices.text(refused.messageKey(), refused.arguments()));
            return "redirect:/admin/accounts/" + id;
        }
    }

    private String saved(long id, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", choices.text("account.saved"));
        return "redirect:/admin/accounts/" + id;
    }

    private String page(AccountDetail account, PageFrame frame, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("places", choices.places(frame.korean()));
        model.addAttribute("changes", history.changes(account.id()));
        model.addAttribute("stays", history.stays(account.id(), frame.korean()));
        model.addAttribute("sight", sight.of(account, frame.korean()));
        return "account/detail";
    }
}
