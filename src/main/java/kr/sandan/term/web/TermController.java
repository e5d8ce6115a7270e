package kr.sandan.term.web;

import java.time.Clock;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.ChangeScreens;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.term.TermChange;
import kr.sandan.term.TermDesk;
import kr.sandan.term.TermPreview;
import kr.sandan.term.TermService;
import org.jspecify.annotations.Nullable;
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

/** The codes with their terms, and changes of them in two steps: the form, then the preview with its confirmation. */
@Controller
class TermController {

    private static final String HOME = "/admin/codes/";

    private final TermDesk desk;
    private final TermService service;
    private final ChangeScreens screens;
    private final Clock clock;

    TermController(TermDesk desk, TermService service, ChangeScreens screens, Clock clock) {
        this.desk = desk;
        this.service = service;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping("/admin/codes")
    String list(AsOf asOf, PageFrame frame, Model model) {
        model.addAttribute("lists", desk.lists(asOf));
        return "term/list";
    }

    @GetMapping("/admin/codes/{list}/{code}")
    String detail(@PathVariable String list, @PathVariable String code, AsOf asOf, PageFrame frame, Model model) {
        model.addAttribute("detail", desk.detail(list, code, asOf));
        model.addAttribute("home", HOME + list + "/" + code);
        model.addAttribute("kinds", TermChange.Kind.values());
        return "term/detail";
    }

    @GetMapping("/admin/codes/{list}/{code}/new")
    ModelAndView newChange(
            @PathVariable String list,
            @PathVariable String code,
            @RequestParam(defaultValue = "RENAMED") TermChange.Kind kind) {
        return form(list, code, TermChangeForm.empty(kind));
    }

    @PostMapping("/admin/codes/{list}/{code}/preview")
    ModelAndView preview(
            @PathVariable String list,
            @PathVariable String code,
            @ModelAttribute("change") TermChangeForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String back,
            PageFrame frame) {
        return screens.preview(screen(list, code, form, frame), errors, back != null);
    }

    @PostMapping("/admin/codes/{list}/{code}")
    ModelAndView createChange(
            @PathVariable String list,
            @PathVariable String code,
            @ModelAttribute("change") TermChangeForm form,
            BindingResult errors,
            PageFrame frame,
            RedirectAttributes next) {
        return screens.confirm(screen(list, code, form, frame), errors, next);
    }

    private ChangeScreens.Screen screen(String list, String code, TermChangeForm form, PageFrame frame) {
        return new ChangeScreens.Screen(
                form,
                () -> form(list, code, form),
                () -> previewOf(list, code, form, frame),
                () -> service.apply(form.toCommand(list, code)),
                HOME + list + "/" + code,
                "term.change.done");
    }

    private ModelAndView previewOf(String list, String code, TermChangeForm form, PageFrame frame) {
        TermPreview preview = service.preview(form.toCommand(list, code), Locale.forLanguageTag(frame.lang()));
        return page("term/preview", list, code)
                .addObject("preview", preview)
                .addObject("seen", form.seen(preview.revision()));
    }

    private ModelAndView form(String list, String code, TermChangeForm form) {
        return page("term/form", list, code).addObject("change", form).addObject("kind", form.kindOrRefuse());
    }

    private ModelAndView page(String template, String list, String code) {
        return new ModelAndView(template)
                .addObject("detail", desk.detail(list, code, AsOf.today(clock)))
                .addObject("home", HOME + list + "/" + code);
    }
}
