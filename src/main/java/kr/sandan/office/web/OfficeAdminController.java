package kr.sandan.office.web;

import java.time.Clock;
import java.time.LocalDate;
import kr.sandan.office.Office;
import kr.sandan.office.OfficeEvent;
import kr.sandan.office.OfficeHistory;
import kr.sandan.office.OfficePreview;
import kr.sandan.office.OfficeQueries;
import kr.sandan.office.OfficeService;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.ChangeScreens;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.region.RegionQueries;
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

/** Changes of units in two steps: the form, then the preview with its confirmation. */
@Controller
class OfficeAdminController {

    private final OfficeQueries queries;
    private final RegionQueries regions;
    private final OfficeService service;
    private final ChangeScreens screens;
    private final Clock clock;

    OfficeAdminController(
            OfficeQueries queries, RegionQueries regions, OfficeService service, ChangeScreens screens, Clock clock) {
        this.queries = queries;
        this.regions = regions;
        this.service = service;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping("/admin/offices")
    String list(AsOf asOf, PageFrame frame, Model model) {
        OfficeWords words = new OfficeWords(queries.history(asOf), regions.history(asOf), asOf.valid(), frame.korean());
        model.addAttribute("tree", words.tree());
        model.addAttribute("events", words.events());
        model.addAttribute("unanswered", words.unanswered());
        model.addAttribute("kinds", OfficeEvent.Kind.values());
        return "office/admin";
    }

    @GetMapping("/admin/offices/new")
    ModelAndView newChange(@RequestParam(defaultValue = "CREATED") OfficeEvent.Kind kind, PageFrame frame) {
        return form(OfficeChangeForm.empty(kind), frame);
    }

    @PostMapping("/admin/offices/preview")
    ModelAndView preview(
            @ModelAttribute("change") OfficeChangeForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String back,
            PageFrame frame) {
        return screens.preview(screen(form, frame), errors, back != null);
    }

    @PostMapping("/admin/offices")
    ModelAndView createChange(
            @ModelAttribute("change") OfficeChangeForm form,
            BindingResult errors,
            PageFrame frame,
            RedirectAttributes next) {
        return screens.confirm(screen(form, frame), errors, next);
    }

    private ChangeScreens.Screen screen(OfficeChangeForm form, PageFrame frame) {
        return new ChangeScreens.Screen(
                form,
                () -> form(form, frame),
                () -> previewOf(form, frame),
                () -> service.apply(form.toCommand()),
                "/admin/offices",
                "office.change.done");
    }

    private ModelAndView previewOf(OfficeChangeForm form, PageFrame frame) {
        OfficePreview preview = service.preview(form.toCommand());
        OfficeWords words = new OfficeWords(queries.history(), regions.history(), today(), frame.korean());
        return new ModelAndView("office/preview")
                .addObject("preview", preview)
                .addObject("seen", form.seen(preview.revision()))
                .addObject("events", words.events());
    }

    private ModelAndView form(OfficeChangeForm form, PageFrame frame) {
        OfficeHistory history = queries.history();
        OfficeWords words = new OfficeWords(history, regions.history(), today(), frame.korean());
        return new ModelAndView("office/form")
                .addObject("change", form)
                .addObject("kind", form.kindOrRefuse())
                .addObject(
                        "offices",
                        history.officesAt(today()).stream()
                                .map(office -> new Option(String.valueOf(office.id()), nameOf(office, history, words)))
                                .toList())
                .addObject(
                        "provinceOptions",
                        regions.history().provincesAt(today()).stream()
                                .map(province -> new Option(
                                        province.code(), frame.korean() ? province.name() : province.nameEn()))
                                .toList());
    }

    private String nameOf(Office office, OfficeHistory history, OfficeWords words) {
        return history.nameAt(office.id(), today()).map(words::text).orElse(office.code());
    }

    private LocalDate today() {
        return AsOf.today(clock).valid();
    }
}
