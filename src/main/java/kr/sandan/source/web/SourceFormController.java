package kr.sandan.source.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.sandan.file.DocumentType;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.source.DocumentFileService;
import kr.sandan.source.SourceDetail;
import kr.sandan.source.SourceRegister;
import kr.sandan.source.SourceService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Documents entered and corrected by hand. */
@Controller
class SourceFormController {

    private final SourceService service;
    private final DocumentFileService files;
    private final SourceRegister register;
    private final ClaimPages pages;
    private final SourceWords words;

    SourceFormController(
            SourceService service,
            DocumentFileService files,
            SourceRegister register,
            ClaimPages pages,
            SourceWords words) {
        this.service = service;
        this.files = files;
        this.register = register;
        this.pages = pages;
        this.words = words;
    }

    /** What stands in the register now beside what was typed, for a field in which they differ. */
    record Difference(
            String field, @Nullable String held, @Nullable String typed) {}

    @GetMapping("/sources/new")
    ModelAndView newSource(Locale locale) {
        return form("/sources/new", locale).addObject("form", SourceForm.empty(SubmissionKey.fresh()));
    }

    @PostMapping("/sources/new")
    ModelAndView createSource(
            @Valid @ModelAttribute("form") SourceForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        String key = SubmissionKey.of(form.submissionKey());
        Long id = FormErrors.result(
                errors, () -> SentFile.with(form.file(), file -> files.registerOnce(key, form.toRegistration(), file)));
        if (id == null) return form("/sources/new", locale);
        return pages.back("/sources/" + id, "source.form.registered", locale, next);
    }

    @GetMapping("/sources/{id}/edit")
    ModelAndView editSource(@PathVariable long id, AsOf asOf, Locale locale) {
        return form("/sources/" + id + "/edit", locale).addObject("form", SourceForm.of(register.detail(id, asOf)));
    }

    @PostMapping("/sources/{id}/edit")
    ModelAndView updateSource(
            @PathVariable long id,
            @Valid @ModelAttribute("form") SourceForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        String address = "/sources/" + id + "/edit";
        try {
            if (FormErrors.accepted(errors, () -> service.revise(form.toRevision(id))))
                return pages.back("/sources/" + id, "source.form.revised", locale, next);
            return form(address, locale);
        } catch (StaleEdit meanwhile) {
            SourceDetail held = register.detail(id, asOf);
            ModelAndView page = form(address, locale)
                    .addObject("differences", differences(SourceForm.of(held), form))
                    .addObject("version", held.version());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView form(String address, Locale locale) {
        return new ModelAndView("source/form")
                .addObject("address", address)
                .addObject("revision", address.endsWith("/edit"))
                .addObject("accepted", DocumentType.accepted())
                .addObject("kinds", words.kinds(locale));
    }

    private static List<Difference> differences(SourceForm held, SourceForm typed) {
        List<Difference> differences = new ArrayList<>();
        add(differences, "title", held.title(), typed.title());
        add(differences, "publisher", held.publisher(), typed.publisher());
        add(differences, "kind", held.kind(), typed.kind());
        add(differences, "subject_class", held.subjectClass(), typed.subjectClass());
        add(differences, "issue", held.issue(), typed.issue());
        add(differences, "published_on", held.publishedOn(), typed.publishedOn());
        add(differences, "registered_on", held.registeredOn(), typed.registeredOn());
        add(differences, "url", held.url(), typed.url());
        add(differences, "passage", held.passage(), typed.passage());
        add(differences, "note", held.note(), typed.note());
        return differences;
    }

    private static void add(List<Difference> differences, String field, @Nullable String held, @Nullable String typed) {
        if (!Objects.equals(held, typed)) differences.add(new Difference("source.column." + field, held, typed));
    }
}
