package kr.sandan.region.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.region.ChangeRegions;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionPreview;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.RegionService;
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

/** Changes of codes in two steps: the form, then the preview with its confirmation. */
@Controller
class RegionAdminController {

    private final RegionQueries queries;
    private final RegionService service;
    private final MessageSource messages;

    RegionAdminController(RegionQueries queries, RegionService service, MessageSource messages) {
        this.queries = queries;
        this.service = service;
        this.messages = messages;
    }

    @GetMapping("/admin/regions")
    String list(AsOf asOf, PageFrame frame, Model model) {
        RegionHistory history = queries.history();
        model.addAttribute(
                "toConfirm",
                history.allCounties().stream()
                        .filter(county -> county.toConfirm())
                        .map(county -> RegionRow.of(county, history, asOf.valid(), frame.korean()))
                        .toList());
        model.addAttribute("changes", service.changes());
        model.addAttribute("kinds", kinds());
        return "region/admin";
    }

    @GetMapping("/admin/regions/new")
    String newChange(@RequestParam(defaultValue = "OPEN") ChangeRegions.Kind kind, PageFrame frame, Model model) {
        model.addAttribute("change", RegionChangeForm.empty(kind));
        return form(frame, model);
    }

    @PostMapping("/admin/regions/preview")
    String preview(
            @ModelAttribute("change") RegionChangeForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String back,
            PageFrame frame,
            Model model) {
        return back != null ? form(frame, model) : previewOf(form, errors, frame, model);
    }

    @PostMapping("/admin/regions")
    String createChange(
            @ModelAttribute("change") RegionChangeForm form,
            BindingResult errors,
            PageFrame frame,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            service.apply(form.toCommand());
        } catch (RuleBroken refused) {
            FormErrors.reject(errors, refused);
            return form(frame, model);
        } catch (StaleEdit stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
            model.addAttribute("changes", service.changes());
            return previewOf(form, errors, frame, model);
        }
        redirect.addFlashAttribute(
                "flash", messages.getMessage("region.change.done", null, LocaleContextHolder.getLocale()));
        return "redirect:/admin/regions";
    }

    private String previewOf(RegionChangeForm form, BindingResult errors, PageFrame frame, Model model) {
        try {
            RegionPreview preview = service.preview(form.toCommand());
            model.addAttribute("preview", preview);
            model.addAttribute("steps", RegionStepLine.of(preview.plan(), queries.history()));
            model.addAttribute("seen", form.seen(preview.revision()));
            return "region/preview";
        } catch (RuleBroken refused) {
            FormErrors.reject(errors, refused);
            return form(frame, model);
        }
    }

    private String form(PageFrame frame, Model model) {
        model.addAttribute(
                "regions",
                queries.history().schemes().stream()
                        .flatMap(scheme -> scheme.regions().stream()
                                .map(region -> new Option(
                                        region.scheme() + ":" + region.code(),
                                        frame.korean()
                                                ? scheme.name() + " " + region.name()
                                                : scheme.nameEn() + ": " + region.nameEn())))
                        .toList());
        return "region/form";
    }

    private static List<ChangeRegions.Kind> kinds() {
        return Arrays.stream(ChangeRegions.Kind.values())
                .filter(ChangeRegions.Kind::byHand)
                .toList();
    }
}
