package kr.sandan.membership.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.Councils;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class MemberListController {

    private final MemberLists lists;
    private final Councils councils;

    MemberListController(MemberLists lists, Councils councils) {
        this.lists = lists;
        this.councils = councils;
    }

    @GetMapping("/members")
    String list(MemberParameters asked, AsOf asOf, Paging paging, Locale locale, Model model) {
        List<CouncilEntry> all = councils.at(asOf);
        model.addAttribute("list", lists.page(asked.filter(all), asOf, paging, locale));
        model.addAttribute("asked", asked);
        model.addAttribute("councils", lists.councilChoices(all, locale));
        model.addAttribute("offices", lists.officeChoices(all, asOf, locale));
        model.addAttribute("roles", lists.roleChoices());
        model.addAttribute("types", lists.typeChoices());
        return "membership/list";
    }

    @GetMapping("/members.csv")
    void csv(MemberParameters asked, AsOf asOf, Paging paging, HttpServletResponse response) {
        lists.csv(asked.filter(councils.at(asOf)), asOf, paging, response);
    }

    @GetMapping("/members.xlsx")
    void xlsx(
            MemberParameters asked,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response) {
        lists.xlsx(asked.filter(councils.at(asOf)), asOf, paging, frame, locale, response);
    }
}
