package kr.sandan.office.web;

import java.util.List;
import kr.sandan.office.OfficeQueries;
import kr.sandan.office.PublicBody;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.region.RegionQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class OfficeController {

    private final OfficeQueries offices;
    private final PublicBodyQueries publicBodies;
    private final RegionQueries regions;

    OfficeController(OfficeQueries offices, PublicBodyQueries publicBodies, RegionQueries regions) {
        this.offices = offices;
        this.publicBodies = publicBodies;
        this.regions = regions;
    }

    @GetMapping("/offices")
    String list(AsOf asOf, PageFrame frame, Model model) {
        OfficeWords words = new OfficeWords(offices.history(asOf), regions.history(asOf), asOf.valid(), frame.korean());
        model.addAttribute("tree", words.tree());
        model.addAttribute("events", words.events());
        model.addAttribute("unanswered", words.unanswered());
        model.addAttribute("bodies", bodies(asOf));
        return "office/list";
    }

    /** Ministries and committees; provinces have pages of their own. */
    private List<PublicBody> bodies(AsOf asOf) {
        return publicBodies.at(asOf).stream()
                .filter(body -> body.kind() != PublicBody.Kind.PROVINCE)
                .toList();
    }
}
