package kr.sandan.approval.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.sandan.account.WorkingAccount;
import kr.sandan.approval.Briefings;
import kr.sandan.approval.Colleagues;
import kr.sandan.approval.HandOverService;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that a person keeps, given into a colleague's hands, and the briefing of what that was. */
@Controller
class HandOverController {

    private static final String NOTE = "note-";

    private final HandOverService service;
    private final Briefings briefings;
    private final Colleagues colleagues;
    private final ApprovalTexts texts;

    HandOverController(HandOverService service, Briefings briefings, Colleagues colleagues, ApprovalTexts texts) {
        this.service = service;
        this.briefings = briefings;
        this.colleagues = colleagues;
        this.texts = texts;
    }

    @GetMapping("/handover")
    ModelAndView newHandOver(
            @RequestParam(required = false) @Nullable Long from,
            @AuthenticationPrincipal SignedIn account,
            Locale locale) {
        long leaving = from == null ? account.id() : from;
        return page(leaving, Map.of(), locale).addObject("form", HandOverForm.of(leaving));
    }

    @PostMapping("/handover")
    ModelAndView handOver(
            @ModelAttribute("form") HandOverForm form,
            BindingResult errors,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn account,
            Locale locale,
            RedirectAttributes next) {
        Map<String, String> notes = notes(sent);
        form.check(errors);
        Long id = FormErrors.result(errors, () -> service.handOver(form.toCommand(notes)));
        if (id == null) return page(leaving(form, account), notes, locale);
        next.addFlashAttribute("flash", texts.of("approval.handover.done", locale));
        ModelAndView done = new ModelAndView("redirect:/handover/" + id);
        done.setStatus(HttpStatus.SEE_OTHER);
        return done;
    }

    @GetMapping("/handover/{id}")
    String briefing(@PathVariable long id, Model model) {
        model.addAttribute("briefing", briefings.find(id));
        return "approval/briefing";
    }

    private long leaving(HandOverForm form, SignedIn account) {
        return Optional.ofNullable(form.from())
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .filter(id -> colleagues.leaving(id).isPresent())
                .orElse(account.id());
    }

    private static Map<String, String> notes(Map<String, String> sent) {
        Map<String, String> notes = new LinkedHashMap<>();
        sent.forEach((name, text) -> {
            String note = text.replace("\u0000", "").strip();
            if (name.startsWith(NOTE) && !note.isEmpty()) notes.put(name.substring(NOTE.length()), note);
        });
        return notes;
    }

    private ModelAndView page(long from, Map<String, String> notes, Locale locale) {
        WorkingAccount leaving = colleagues.leaving(from).orElseThrow(() -> new NotFound("account", from));
        List<WorkingAccount> successors = colleagues.successorsOf(from);
        return new ModelAndView("approval/handover")
                .addObject("leaving", leaving)
                .addObject("people", texts.people(colleagues.mine(), locale))
                .addObject("items", service.items(from))
                .addObject("steps", service.steps(from))
                .addObject("deputies", service.deputies(from))
                .addObject(
                        "choices",
                        List.of(
                                new Option("go-on", texts.of("approval.handover.deputies.go-on", locale)),
                                new Option("end", texts.of("approval.handover.deputies.end", locale))))
                .addObject("successors", texts.people(successors, locale))
                .addObject("notes", notes)
                .addObject("briefings", briefings.all())
                .addObject("texts", texts);
    }
}
