package kr.sandan.source.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.source.ClaimMatter;
import kr.sandan.source.ClaimMatters;
import kr.sandan.source.SourceQueries;
import kr.sandan.source.SourceService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Figures entered and corrected by hand. */
@Controller
class ClaimFormController {

    private final SourceService service;
    private final SourceQueries sources;
    private final ClaimMatters matters;
    private final ClaimLines lines;
    private final ClaimPages pages;
    private final Subjects subjects;
    private final SourceWords words;

    ClaimFormController(
            SourceService service,
            SourceQueries sources,
            ClaimMatters matters,
            ClaimLines lines,
            ClaimPages pages,
            Subjects subjects,
            SourceWords words) {
        this.service = service;
        this.sources = sources;
        this.matters = matters;
        this.lines = lines;
        this.pages = pages;
        this.subjects = subjects;
        this.words = words;
    }

    @GetMapping("/sources/{id}/claims/new")
    ModelAndView newClaim(
            @PathVariable long id, @RequestParam(required = false) @Nullable String subject, AsOf asOf, Locale locale) {
        return form("/sources/" + id + "/claims/new", id, asOf, locale)
                .addObject("form", ClaimForm.empty(SubmissionKey.fresh(), subject));
    }

    @PostMapping("/sources/{id}/claims/new")
    ModelAndView createClaim(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ClaimForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        String key = SubmissionKey.of(form.submissionKey());
        List<Long> ids =
                FormErrors.result(errors, () -> service.recordOnce(key, form.named(), List.of(form.toCommand(id))));
        if (ids == null) return form("/sources/" + id + "/claims/new", id, asOf, locale);
        return pages.back("/claims/" + ids.get(0), "source.form.recorded", locale, next);
    }

    @GetMapping("/claims/{id}/correct")
    ModelAndView correctClaim(@PathVariable long id, AsOf asOf, Locale locale) {
        ClaimMatter matter = matters.matter(id, asOf);
        return form("/claims/" + id + "/correct", matter.figure().source().id(), asOf, locale)
                .addObject("form", ClaimForm.of(matter));
    }

    @PostMapping("/claims/{id}/correct")
    ModelAndView updateClaim(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ClaimForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        String address = "/claims/" + id + "/correct";
        ClaimMatter matter = matters.matter(id, asOf);
        long document = matter.figure().source().id();
        try {
            Long correction =
                    FormErrors.result(errors, () -> service.correct(form.named(), form.toCorrection(id, document)));
            if (correction == null) return form(address, document, asOf, locale);
            return pages.back("/claims/" + correction, "source.form.corrected", locale, next);
        } catch (StaleEdit meanwhile) {
            return stale(form(address, document, asOf, locale), matter, asOf, locale);
        }
    }

    /** Somebody corrected the entry first: both versions, and the way to correct theirs. */
    private ModelAndView stale(ModelAndView page, ClaimMatter matter, AsOf asOf, Locale locale) {
        Long theirs = matter.entry().correctedBy();
        if (theirs != null) {
            ClaimMatter held = matters.matter(theirs, asOf);
            page.addObject(
                    "held",
                    lines.ofFigures(List.of(held.figure()), asOf, locale).get(0));
        }
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView form(String address, long documentId, AsOf asOf, Locale locale) {
        return new ModelAndView("source/claim-form")
                .addObject("address", address)
                .addObject("revision", address.endsWith("/correct"))
                .addObject("document", sources.source(documentId))
                .addObject("measures", words.measures(locale))
                .addObject("units", words.units(locale))
                .addObject("qualifiers", words.qualifiers(locale))
                .addObject("subjects", subjects.choices(asOf, locale));
    }
}
