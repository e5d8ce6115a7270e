package kr.sandan.call.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kr.sandan.call.Call;
import kr.sandan.call.CallQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class CallController {

    private final CallQueries queries;
    private final CallPages pages;
    private final FunnelFiles files;
    private final ApplicationsOfCall applications;

    CallController(CallQueries queries, CallPages pages, FunnelFiles files, ApplicationsOfCall applications) {
        this.queries = queries;
        this.pages = pages;
        this.files = files;
        this.applications = applications;
    }

    @GetMapping("/calls/{id}")
    String detail(@PathVariable long id, AsOf asOf, PageFrame frame, Locale locale, Model model) {
        model.addAllAttributes(pages.detail(find(id), locale));
        model.addAttribute("runner", CallRoutes.runs(frame));
        return "call/detail";
    }

    @GetMapping("/calls/{id}/funnel.csv")
    void csv(@PathVariable long id, HttpServletResponse response) {
        files.csv(find(id), response);
    }

    @GetMapping("/calls/{id}/funnel.xlsx")
    void xlsx(@PathVariable long id, AsOf asOf, Locale locale, HttpServletResponse response) {
        files.xlsx(find(id), asOf, locale, response);
    }

    @GetMapping("/calls/{id}/applications.csv")
    void applicationsCsv(@PathVariable long id, HttpServletResponse response) {
        applications.csv(find(id), response);
    }

    @GetMapping("/calls/{id}/applications.xlsx")
    void applicationsXlsx(@PathVariable long id, AsOf asOf, Locale locale, HttpServletResponse response) {
        applications.xlsx(find(id), asOf, locale, response);
    }

    private Call find(long id) {
        return queries.find(id).orElseThrow(() -> new NotFound("call", id));
    }
}
