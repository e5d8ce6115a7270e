package kr.sandan.designation.web;

import java.util.Locale;
import kr.sandan.platform.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class DesignationDetailController {

    private final DesignationPages pages;

    DesignationDetailController(DesignationPages pages) {
        this.pages = pages;
    }

    @GetMapping("/designations/{id}")
    String detail(@PathVariable long id, AsOf asOf, Locale locale, Model model) {
        model.addAttribute("designation", pages.page(id, asOf, locale));
        return "designation/detail";
    }
}
