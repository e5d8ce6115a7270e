package kr.sandan.approval.web;

import java.util.Locale;
import kr.sandan.approval.digest.Outbox;
import kr.sandan.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mail of each day, sent or only shown. */
@Controller
class OutboxController {

    private final Outbox outbox;
    private final ApprovalTexts texts;

    OutboxController(Outbox outbox, ApprovalTexts texts) {
        this.outbox = outbox;
        this.texts = texts;
    }

    @GetMapping("/admin/outbox")
    String list(Paging paging, Model model) {
        model.addAttribute("list", outbox.page(paging));
        model.addAttribute("mode", outbox.mode());
        model.addAttribute("at", outbox.at().toString());
        return "approval/outbox";
    }

    @PostMapping("/admin/outbox")
    String compose(Locale locale, RedirectAttributes next) {
        outbox.composeNow();
        next.addFlashAttribute("flash", texts.of("approval.outbox.composed", locale));
        return "redirect:/admin/outbox";
    }
}
