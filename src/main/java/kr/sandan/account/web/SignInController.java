package kr.sandan.account.web;

import kr.sandan.account.DemonstrationAccounts;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@Controller
class SignInController {

    private final ObjectProvider<DemonstrationAccounts> demonstration;

    SignInController(ObjectProvider<DemonstrationAccounts> demonstration) {
        this.demonstration = demonstration;
    }

    @GetMapping("/login")
    String signIn(@AuthenticationPrincipal @Nullable SignedIn account, Model model) {
        if (account != null) return "redirect:/";
        demonstration.ifAvailable(accounts -> {
            model.addAttribute("demonstrationAccounts", accounts.all());
            model.addAttribute("demonstrationPassword", DemonstrationAccounts.PASSWORD);
        });
        return "account/sign-in";
    }

    /** Being asked is enough: every request of a session extends it. */
    @PostMapping("/session/extend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend() {}
}
