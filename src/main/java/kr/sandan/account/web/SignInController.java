package kr.sandan.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import kr.sandan.account.DemonstrationAccounts;
import kr.sandan.platform.web.SavedPost;
import kr.sandan.platform.web.SavedPosts;
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
    private final SavedPosts posts;
    private final SavedPostLabels labels;

    SignInController(ObjectProvider<DemonstrationAccounts> demonstration, SavedPosts posts, SavedPostLabels labels) {
        this.demonstration = demonstration;
        this.posts = posts;
        this.labels = labels;
    }

    @GetMapping("/login")
    String signIn(@AuthenticationPrincipal @Nullable SignedIn account, HttpServletRequest request, Model model) {
        if (account != null) return "redirect:/";
        model.addAttribute("kept", posts.isWaiting(request));
        demonstration.ifAvailable(accounts -> {
            model.addAttribute("demonstrationAccounts", accounts.all());
            model.addAttribute("demonstrationPassword", DemonstrationAccounts.PASSWORD);
        });
        return "account/sign-in";
    }

    /** What was typed before the session ended, to be confirmed; nothing is sent until the person presses the button. */
    @GetMapping("/login/resume")
    String resume(@AuthenticationPrincipal SignedIn account, HttpServletRequest request, Locale locale, Model model) {
        Optional<SavedPost> post = posts.take(account, request);
        if (post.isEmpty()) return "redirect:/";
        model.addAttribute("post", post.get());
        model.addAttribute("fields", labels.of(post.get(), locale));
        return "account/resume";
    }

    /** Being asked is enough: every request of a session extends it. */
    @PostMapping("/session/extend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend() {}
}
