package kr.sandan.designation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class DesignationDetailController {

    private final DesignationPages pages;
    private final Designations designations;

    DesignationDetailController(DesignationPages pages, Designations designations) {
        this.pages = pages;
        this.designations = designations;
    }

    @GetMapping("/designations/{id}")
    String detail(@PathVariable long id, AsOf asOf, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("keeper", DesignationRoutes.KEEPERS.roles().stream().anyMatch(request::isUserInRole));
        DesignationRole role = designations.role(id);
        model.addAttribute("underHub", role.underHub());
        model.addAttribute("overlay", role.overlay());
        model.addAttribute("designation", pages.page(id, asOf, locale));
        return "designation/detail";
    }
}
