package kr.sandan.region.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.ChangeScreens;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.region.ChangeRegions;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionPlan;
import kr.sandan.region.RegionPreview;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.RegionService;
import kr.sandan.region.RegionStep;
import kr.sandan.region.Scheme;
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

/** Changes of codes in two steps: the form, then the preview with its confirmation. */
@Controller
class RegionAdminController {

    private final RegionQueries queries;
    private final RegionService service;
    private final ChangeScreens screens;

    RegionAdminController(RegionQueries queries, RegionService service, ChangeScreens screens) {
        this.queries = queries;
        this.service = service;
        this.screens = screens;
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
    ModelAndView newChange(@RequestParam(defaultValue = "OPEN") ChangeRegions.Kind kind, PageFrame frame) {
        if (!kind.byHand()) throw new BadParameter("kind", kind.name());
        return form(RegionChangeForm.empty(kind), frame);
    }

    @PostMapping("/admin/regions/preview")
    ModelAndView preview(
            @ModelAttribute("change") RegionChangeForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String back,
            PageFrame frame) {
        return screens.preview(screen(form, frame), errors, back != null);
    }

    @PostMapping("/admin/regions")
    ModelAndView createChange(
            @ModelAttribute("change") RegionChangeForm form,
            BindingResult errors,
            PageFrame frame,
            RedirectAttributes next) {
        return screens.confirm(screen(form, frame), errors, next);
    }

    private ChangeScreens.Screen screen(RegionChangeForm form, PageFrame frame) {
        return new ChangeScreens.Screen(
                form,
                () -> form(form, frame),
                () -> previewOf(form, frame),
                () -> service.apply(form.toCommand()),
                "/admin/regions",
                "region.change.done");
    }

    private ModelAndView previewOf(RegionChangeForm form, PageFrame frame) {
        RegionPreview preview = service.preview(form.toCommand());
        return new ModelAndView("region/preview")
                .addObject("preview", preview)
                .addObject("steps", RegionStepLine.of(preview.plan(), queries.history(), frame.korean()))
                .addObject("leftOut", leftOut(preview.plan(), queries.history(), frame.korean()))
                .addObject("seen", form.seen(preview.revision()))
                .addObject("changes", service.changes());
    }

    /** The provinces of the day that a new scheme puts into no region, joined. */
    private static String leftOut(RegionPlan plan, RegionHistory history, boolean korean) {
        if (plan.steps(RegionStep.Introduce.class).isEmpty()) return "";
        Set<String> assigned = plan.codes();
        return history.provincesAt(plan.effectiveOn()).stream()
                .filter(province -> !assigned.contains(province.code()))
                .map(province -> province.code() + " " + (korean ? province.shortName() : province.nameEn()))
                .collect(Collectors.joining(" · "));
    }

    private ModelAndView form(RegionChangeForm form, PageFrame frame) {
        return new ModelAndView("region/form")
                .addObject("change", form)
                .addObject("kind", form.kindOrRefuse())
                .addObject("schemes", queries.history().schemes())
                .addObject(
                        "schemeChoices",
                        queries.history().schemes().stream()
                                .map(scheme ->
                                        new Option(scheme.code(), frame.korean() ? scheme.name() : scheme.nameEn()))
                                .toList())
                .addObject(
                        "regions",
                        queries.history().schemes().stream()
                                .flatMap(scheme ->
                                        scheme.regions().stream().map(region -> option(scheme, region, frame)))
                                .toList());
    }

    private static Option option(Scheme scheme, Scheme.SchemeRegion region, PageFrame frame) {
        return new Option(
                region.scheme() + ":" + region.code(),
                frame.korean() ? scheme.name() + " " + region.name() : scheme.nameEn() + ": " + region.nameEn());
    }

    private static List<ChangeRegions.Kind> kinds() {
        return Arrays.stream(ChangeRegions.Kind.values())
                .filter(ChangeRegions.Kind::byHand)
                .toList();
    }
}
