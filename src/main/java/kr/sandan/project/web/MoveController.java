package kr.sandan.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.project.MoveProject;
import kr.sandan.project.Project;
import kr.sandan.project.ProjectService;
import kr.sandan.project.ProjectState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps of projects: agreed, running, suspended, completed, stopped. */
@Controller
class MoveController {

    private final ProjectService service;
    private final ProjectPages pages;
    private final ProjectFormPages forms;

    MoveController(ProjectService service, ProjectPages pages, ProjectFormPages forms) {
        this.service = service;
        this.pages = pages;
        this.forms = forms;
    }

    /**
     * A step as it is typed.
     *
     * @param seen the state in which the project was seen
     */
    record MoveForm(
            @Nullable String seen,
            @Nullable String to,
            @Size(max = 20) @Nullable String on,
            @Size(max = 500) @Nullable String moveReason) {

        static final MoveForm EMPTY = new MoveForm(null, null, null, null);

        void check(BindingResult errors) {
            if (errors.getTarget() == null) return;
            FormErrors.check(errors, () -> Typed.choice(ProjectState.values(), "to", to));
            FormErrors.check(errors, () -> Typed.day("on", on));
        }

        MoveProject command(long id) {
            return new MoveProject(
                    id,
                    Objects.requireNonNullElse(Typed.choice(ProjectState.values(), "to", seen), ProjectState.PLANNED),
                    Typed.choice(ProjectState.values(), "to", to),
                    Typed.day("on", on),
                    moveReason);
        }
    }

    @PostMapping("/projects/{id}/move")
    ModelAndView move(
            @PathVariable long id,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        Project held = forms.mine(id);
        form.check(errors);
        if (FormErrors.accepted(errors, () -> service.move(form.command(id))))
            return forms.done("project.moved", id, locale, next);
        ModelAndView page = new ModelAndView("project/detail", pages.detail(held, asOf, locale));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("asOf", asOf);
    }
}
