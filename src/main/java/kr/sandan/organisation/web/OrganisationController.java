package kr.sandan.organisation.web;

import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class OrganisationController {

    private final OrganisationPages pages;

    OrganisationController(OrganisationPages pages) {
        this.pages = pages;
    }

    @GetMapping("/organisations/{id}")
    ModelAndView detail(@PathVariable long id, AsOf asOf, PageFrame frame, Locale locale) {
        return pages.detail(id, asOf, frame, locale);
    }
}
