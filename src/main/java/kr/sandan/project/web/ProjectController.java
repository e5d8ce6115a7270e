package kr.sandan.project.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ProjectController {

    private final ProjectPages pages;
    private final ProjectFiles files;

    ProjectController(ProjectPages pages, ProjectFiles files) {
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/projects/{id}")
    String detail(@PathVariable long id, AsOf asOf, Locale locale, Model model) {
        model.addAllAttributes(pages.detail(pages.held(id, asOf), asOf, locale));
        model.addAttribute("asOf", asOf);
        model.addAttribute("form", MoveController.MoveForm.EMPTY);
        return "project/detail";
    }

    @GetMapping("/projects/{id}/costs.csv")
    void costs(@PathVariable long id, AsOf asOf, HttpServletResponse response) {
        files.costs(pages.held(id, asOf), response);
    }

    @GetMapping("/projects/{id}/nodes.csv")
    void nodes(@PathVariable long id, AsOf asOf, Locale locale, HttpServletResponse response) {
        files.nodes(pages.stops(pages.held(id, asOf), asOf, locale), response);
    }

    @GetMapping("/projects/{id}/participants.csv")
    void participants(@PathVariable long id, AsOf asOf, HttpServletResponse response) {
        files.participants(pages.held(id, asOf), response);
    }

    @GetMapping("/projects/{id}/results.csv")
    void results(@PathVariable long id, AsOf asOf, HttpServletResponse response) {
        files.results(pages.held(id, asOf), asOf, response);
    }

    @GetMapping("/projects/{id}/history.csv")
    void history(@PathVariable long id, AsOf asOf, Locale locale, HttpServletResponse response) {
        files.history(pages.held(id, asOf).id(), asOf, locale, response);
    }
}
