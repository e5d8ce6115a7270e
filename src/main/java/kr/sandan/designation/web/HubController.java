package kr.sandan.designation.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A hub with its complexes and everything that stands under it. */
@Controller
class HubController {

    private final Designations designations;
    private final DesignationPages pages;
    private final DesignationWords words;

    HubController(Designations designations, DesignationPages pages, DesignationWords words) {
        this.designations = designations;
        this.pages = pages;
        this.words = words;
    }

    /** Something that stands under the hub. */
    record Under(String path, String name, String complexes, String provinces, String span) {}

    @GetMapping("/hubs/{id}")
    String hub(@PathVariable long id, AsOf asOf, Locale locale, Model model) {
        if (designations.role(id) != DesignationRole.HUB) throw new NotFound("hub", id);
        DesignationRegister register = designations.at(asOf);
        model.addAttribute("hub", pages.page(id, asOf, locale));
        model.addAttribute("linked", under(register, id, DesignationRole.LINKED, locale));
        model.addAttribute("overlays", under(register, id, DesignationRole.PILOT, locale));
        return "designation/hub";
    }

    private List<Under> under(DesignationRegister register, long hub, DesignationRole role, Locale locale) {
        return register.under(hub).stream()
                .filter(entry -> entry.role() == role)
                .map(entry -> under(entry, register.asOf(), locale))
                .toList();
    }

    private Under under(DesignationEntry entry, AsOf asOf, Locale locale) {
        return new Under(
                "/designations/" + entry.id(),
                DesignationWords.name(entry.name(), entry.nameEn(), locale),
                words.ground(entry, locale),
                words.provinces(entry, asOf, locale),
                words.span(entry.span(), locale));
    }
}
