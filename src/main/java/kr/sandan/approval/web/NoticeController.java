package kr.sandan.approval.web;

import java.util.Locale;
import kr.sandan.approval.Notices;
import kr.sandan.platform.web.Paging;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the reader was told of. Opening a notice leads to what it is about. */
@Controller
class NoticeController {

    private final Notices notices;
    private final ApprovalTexts texts;

    NoticeController(Notices notices, ApprovalTexts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    @GetMapping("/notices")
    String list(
            @RequestParam(required = false) @Nullable String unread,
            @AuthenticationPrincipal SignedIn account,
            Paging paging,
            Model model) {
        model.addAttribute("list", notices.page(account.id(), "true".equals(unread), paging));
        model.addAttribute("unreadOnly", "true".equals(unread));
        model.addAttribute("unread", notices.unread(account.id()));
        return "approval/notices";
    }

    @GetMapping("/notices/{id}")
    String open(@PathVariable long id, @AuthenticationPrincipal SignedIn account) {
        return "redirect:" + notices.open(id, account.id());
    }

    @PostMapping("/notices/open")
    String openAll(@AuthenticationPrincipal SignedIn account, Locale locale, RedirectAttributes next) {
        notices.openAll(account.id());
        next.addFlashAttribute("flash", texts.of("approval.notices.opened", locale));
        return "redirect:/notices";
    }
}
