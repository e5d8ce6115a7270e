package kr.sandan.project.web;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.project.ChangeProject;
import kr.sandan.project.EnterProject;
import kr.sandan.project.Project;
import kr.sandan.project.ProjectService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ProjectFormController {

    private final ProjectService service;
    private final ProjectFormPages pages;
    private final ProjectFormReader reader;

    ProjectFormController(ProjectService service, ProjectFormPages pages, ProjectFormReader reader) {
        this.service = service;
        this.pages = pages;
        this.reader = reader;
    }

    @GetMapping("/projects/new")
    ModelAndView newProject(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String council,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(required = false) @Nullable String application,
            Locale locale) {
        Map<String, @Nullable String> given = new HashMap<>();
        given.put("programmeId", programme);
        given.put("councilId", council);
        given.put("taskId", task);
        given.put("applicationId", application);
        given.put("officeId", pages.onlyOffice(locale));
        ProjectForm form = ProjectForm.empty(given);
        return pages.page(null, form, locale).addObject("form", form);
    }

    @PostMapping("/projects/new")
    ModelAndView createProject(
            @Valid @ModelAttribute("form") ProjectForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        reader.check(form, errors);
        Long id = FormErrors.result(
                errors,
                () -> service.enter(new EnterProject(
                        Objects.requireNonNull(Typed.id("programmeId", form.programmeId())),
                        reader.facts(form),
                        null,
                        false,
                        SubmissionKey.of(form.submissionKey()))));
        return id == null ? pages.page(null, form, locale) : pages.done("project.entered", id, locale, next);
    }

    @GetMapping("/projects/{id}/edit")
    ModelAndView editProject(@PathVariable long id, Locale locale) {
        Project held = pages.mine(id);
        ProjectForm form = pages.typed(held);
        return pages.page(held, form, locale).addObject("form", form);
    }

    @PostMapping("/projects/{id}/edit")
    ModelAndView updateProject(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ProjectForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        Project held = pages.mine(id);
        reader.check(form, errors);
        try {
            boolean done = FormErrors.accepted(
                    errors,
                    () -> service.change(new ChangeProject(
                            id,
                            Objects.requireNonNullElse(Typed.whole("version", form.version()), -1),
                            reader.facts(form),
                            form.reason())));
            return done ? pages.done("project.changed", id, locale, next) : pages.page(held, form, locale);
        } catch (StaleEdit meanwhile) {
            return pages.stale(held, form, locale).addObject("typedNow", pages.typed(held));
        }
    }
}
