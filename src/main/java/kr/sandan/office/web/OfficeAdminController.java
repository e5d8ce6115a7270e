package kr.sandan.office.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.office.Office;
import kr.sandan.office.OfficeEvent;
import kr.sandan.office.OfficeHistory;
import kr.sandan.office.OfficePreview;
import kr.sandan.office.OfficeQueries;
import kr.sandan.office.OfficeService;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.region.RegionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of units in two steps: the form, then the preview with its confirmation. */
@Controller
class OfficeAdminController {

    private final OfficeQueries queries;
    private final RegionQueries regions;
    private final OfficeService service;
    private final MessageSource messages;
    private final Clock clock;

    OfficeAdminController(
            OfficeQueries queries, RegionQueries regions, OfficeService service, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.regions = regions;
        this.service = service;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/admin/offices")
    String list(AsOf asOf, PageFrame frame, Model model) {
        OfficeWords words = new OfficeWords(queries.history(), regions.history(), asOf.valid(), frame.korean());
        model.addAttribute("tree", words.tree());
        model.addAttribute("events", words.events());
        model.addAttribute("unanswered", words.unanswered());
        model.addAttribute("kinds", OfficeEvent.Kind.values());
        return "office/admin";
    }

    @GetMapping("/admin/offices/new")
    String newChange(@RequestParam(defaultValue = "CREATED") OfficeEvent.Kind kind, PageFrame frame, Model model) {
        model.addAttribute("change", OfficeChangeForm.empty(kind));
        return form(frame, model);
    }

    @PostMapping("/admin/offices/preview")
    String preview(
            @ModelAttribute("change") OfficeChangeForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String back,
            PageFrame frame,
            Model model) {
        return back != null || errors.hasErrors() ? form(frame, model) : previewOf(form, errors, frame, model);
    }

    @PostMapping("/admin/offices")
    String createChange(
            @ModelAttribute("change") OfficeChangeForm form,
            BindingResult errors,
            PageFrame frame,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (!FormErrors.accepted(errors, () -> service.apply(form.toCommand()))) return form(frame, model);
        } catch (StaleEdit stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
            return previewOf(form, errors, frame, model);
        }
        redirect.addFlashAttribute(
                "flash", messages.getMessage("office.change.done", null, LocaleContextHolder.getLocale()));
        return "redirect:/admin/offices";
    }

    private String previewOf(OfficeChangeForm form, BindingResult errors, PageFrame frame, Model model) {
        try {
            OfficePreview preview = service.preview(form.toCommand());
            model.addAttribute("preview", preview);
            model.addAttribute("seen", form.seen(preview.revision()));
            OfficeWords words = new OfficeWords(queries.history(), regions.history(), today(), frame.korean());
            model.addAttribute("events", words.events());
            return "office/preview";
        } catch (RuleBroken refused) {
            FormErrors.reject(errors, refused);
            return form(frame, model);
        }
    }

    private String form(PageFrame frame, Model model) {
        OfficeHistory history = queries.history();
        OfficeWords words = new OfficeWords(history, regions.history(), today(), frame.korean());
        List<Option> offices = history.officesAt(today()).stream()
                .map(office -> new Option(String.valueOf(office.id()), nameOf(office, history, words)))
                .toList();
        model.addAttribute("offices", offices);
        model.addAttribute(
                "provinceOptions",
                regions.history().provincesAt(today()).stream()
                        .map(province ->
                                new Option(province.code(), frame.korean() ? province.name() : province.nameEn()))
                        .toList());
        return "office/form";
    }

    private String nameOf(Office office, OfficeHistory history, OfficeWords words) {
        return history.nameAt(office.id(), today()).map(words::text).orElse(office.code());
    }

    private LocalDate today() {
        return AsOf.today(clock).valid();
    }
}
