package kr.sandan.office.web;

import java.time.Clock;
import java.util.List;
import kr.sandan.office.PublicBody;
import kr.sandan.office.PublicBodyChange;
import kr.sandan.office.PublicBodyPreview;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.office.PublicBodyService;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.ChangeScreens;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of public bodies in two steps: the form, then the preview with its confirmation. */
@Controller
class PublicBodyAdminController {

    private final PublicBodyQueries bodies;
    private final PublicBodyService service;
    private final ChangeScreens screens;
    private final Clock clock;

    PublicBodyAdminController(PublicBodyQueries bodies, PublicBodyService service, ChangeScreens screens, Clock clock) {
        this.bodies = bodies;
        this.service = service;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping("/admin/bodies")
    String list(AsOf asOf, PageFrame frame, Model model) {
        model.addAttribute("bodies", bodies.at(asOf));
        model.addAttribute("names", bodies.names(asOf));
        model.addAttribute("changes", service.changes());
        model.addAttribute("kinds", PublicBodyChange.Kind.values());
        return "office/bodies";
    }

    @GetMapping("/admin/bodies/new")
    ModelAndView newChange(@RequestParam(defaultValue = "RENAMED") PublicBodyChange.Kind kind, PageFrame frame) {
        return form(PublicBodyChangeForm.empty(kind), frame);
    }

    @PostMapping("/admin/bodies/preview")
    ModelAndView preview(
            @ModelAttribute("change") PublicBodyChangeForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String back,
            PageFrame frame) {
        return screens.preview(screen(form, frame), errors, back != null);
    }

    @PostMapping("/admin/bodies")
    ModelAndView createChange(
            @ModelAttribute("change") PublicBodyChangeForm form,
            BindingResult errors,
            PageFrame frame,
            RedirectAttributes next) {
        return screens.confirm(screen(form, frame), errors, next);
    }

    private ChangeScreens.Screen screen(PublicBodyChangeForm form, PageFrame frame) {
        return new ChangeScreens.Screen(
                form,
                () -> form(form, frame),
                () -> previewOf(form),
                () -> service.apply(form.toCommand()),
                "/admin/bodies",
                "office.body.change.done");
    }

    private ModelAndView previewOf(PublicBodyChangeForm form) {
        PublicBodyPreview preview = service.preview(form.toCommand());
        return new ModelAndView("office/body-preview")
                .addObject("preview", preview)
                .addObject("seen", form.seen(preview.revision()))
                .addObject("changes", service.changes());
    }

    /** Provinces are not offered: their names are the regions' own. */
    private ModelAndView form(PublicBodyChangeForm form, PageFrame frame) {
        List<Option> choices = bodies.at(AsOf.today(clock)).stream()
                .filter(body -> body.kind() != PublicBody.Kind.PROVINCE)
                .map(body -> new Option(String.valueOf(body.id()), frame.korean() ? body.name() : body.nameEn()))
                .toList();
        return new ModelAndView("office/body-form")
                .addObject("change", form)
                .addObject("kind", form.kindOrRefuse())
                .addObject("bodies", choices);
    }
}
