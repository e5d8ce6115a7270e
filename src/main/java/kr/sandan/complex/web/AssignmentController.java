package kr.sandan.complex.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.complex.AssignOffices;
import kr.sandan.complex.AssignmentPlan;
import kr.sandan.complex.AssignmentPlans;
import kr.sandan.complex.ComplexDesk;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Directory;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.ChangeScreens;
import kr.sandan.platform.web.Option;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names an office for many complexes: choose them, see what changes, confirm. */
@Controller
class AssignmentController {

    /** So many are offered for ticking; for more, the filter is narrowed or all that fit are taken. */
    private static final int OFFERED = 100;

    private final ComplexDirectory directories;
    private final RegionQueries regions;
    private final AssignmentPlans plans;
    private final ComplexDesk desk;
    private final ComplexFormPages forms;
    private final ComplexWords words;
    private final ChangeScreens screens;

    AssignmentController(
            ComplexDirectory directories,
            RegionQueries regions,
            AssignmentPlans plans,
            ComplexDesk desk,
            ComplexFormPages forms,
            ComplexWords words,
            ChangeScreens screens) {
        this.directories = directories;
        this.regions = regions;
        this.plans = plans;
        this.desk = desk;
        this.forms = forms;
        this.words = words;
        this.screens = screens;
    }

    /** A complex and the office that answers for it. */
    record Row(long id, String name, String place, String office, boolean already, int overtaken) {}

    @GetMapping("/admin/assignments")
    ModelAndView choose(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) @Nullable String all,
            Locale locale) {
        ComplexParameters filters = ComplexParameters.of(parameters);
        String typed = all == null
                ? null
                : found(filters).stream()
                        .map(complex -> String.valueOf(complex.id()))
                        .collect(Collectors.joining("\n"));
        return form(AssignmentForm.empty(typed), filters, locale);
    }

    @PostMapping("/admin/assignments/preview")
    ModelAndView preview(
            @ModelAttribute("change") AssignmentForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) @Nullable String back,
            Locale locale) {
        return screens.preview(screen(form, ComplexParameters.of(parameters), locale), errors, back != null);
    }

    @PostMapping("/admin/assignments")
    ModelAndView assign(
            @ModelAttribute("change") AssignmentForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            RedirectAttributes next) {
        return screens.confirm(screen(form, ComplexParameters.of(parameters), locale), errors, next);
    }

    private ChangeScreens.Screen screen(AssignmentForm form, ComplexParameters filters, Locale locale) {
        return new ChangeScreens.Screen(
                form,
                () -> form(form, filters, locale),
                () -> previewOf(form, locale),
                () -> desk.assignOffices(form.toCommand(plans::read)),
                "/admin/assignments",
                "complex.assign.done");
    }

    private ModelAndView previewOf(AssignmentForm form, Locale locale) {
        AssignOffices command = form.toCommand(plans::read);
        command.requireWords();
        AssignmentPlan plan = plans.of(command.complexIds(), command.officeId(), command.effectiveOn());
        List<Long> ids = plan.lines().stream().map(line -> line.complex().id()).toList();
        return new ModelAndView("complex/assign-preview")
                .addObject("seen", form.seen(plan.mark(), ids))
                .addObject(
                        "office",
                        words.office(
                                plan.officeId(),
                                new AsOf(plan.from(), forms.today().known()),
                                locale))
                .addObject("changing", plan.changing().size())
                .addObject("source", sourceOf(form))
                .addObject(
                        "rows",
                        plan.lines().stream().map(line -> row(line, locale)).toList())
                .addObject("people", plan.people());
    }

    private @Nullable String sourceOf(AssignmentForm form) {
        return forms.sources().stream()
                .filter(source -> source.value().equals(form.source()))
                .map(Option::text)
                .findFirst()
                .orElse(null);
    }

    private ModelAndView form(AssignmentForm form, ComplexParameters filters, Locale locale) {
        List<ComplexEntry> found = found(filters);
        List<ComplexEntry> ticked = form.complexIds() == null ? List.of() : ticked(form.complexIds());
        List<Row> rows = Stream.concat(
                        ticked.stream(),
                        found.stream()
                                .filter(complex -> !ticked.contains(complex))
                                .limit(OFFERED))
                .map(complex -> row(complex, complex.officeId(), false, 0, locale))
                .toList();
        return new ModelAndView("complex/assign")
                .addObject("change", form)
                .addObject("filter", filters)
                .addObject("rows", rows)
                .addObject("ticked", ticked.stream().map(ComplexEntry::id).toList())
                .addObject("total", found.size())
                .addObject("offered", Math.min(found.size(), OFFERED))
                .addObject("provinces", provinces(locale))
                .addObject("offices", forms.offices(locale))
                .addObject("sources", forms.sources());
    }

    private List<ComplexEntry> ticked(List<Long> ids) {
        Directory today = directories.at(forms.today());
        return ids.stream()
                .filter(Objects::nonNull)
                .flatMap(id -> today.find(id).stream())
                .toList();
    }

    private List<ComplexEntry> found(ComplexParameters filters) {
        RegionHistory history = regions.history();
        return directories
                .at(forms.today())
                .select(filters.filter(
                        history,
                        code -> history.provinceAt(code, forms.today().valid()).orElse(null)))
                .entries();
    }

    private List<Option> provinces(Locale locale) {
        return regions.history().provincesAt(forms.today().valid()).stream()
                .map(province ->
                        new Option(province.code(), ComplexWords.korean(locale) ? province.name() : province.nameEn()))
                .toList();
    }

    private Row row(AssignmentPlan.Line line, Locale locale) {
        return row(line.complex(), line.before(), line.already(), line.overtaken(), locale);
    }

    private Row row(ComplexEntry complex, @Nullable Long office, boolean already, int overtaken, Locale locale) {
        String places = complex.places().stream()
                .map(place ->
                        words.province(place, locale) + (place.countyName() == null ? "" : " " + place.countyName()))
                .collect(Collectors.joining(", "));
        String named = words.office(office, forms.today(), locale);
        return new Row(complex.id(), complex.name(), places, named, already, overtaken);
    }
}
