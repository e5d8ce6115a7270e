package kr.sandan.cluster.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kr.sandan.cluster.ClusterEntry;
import kr.sandan.cluster.Clusters;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ClusterController {

    private final Clusters clusters;
    private final ClusterPages pages;
    private final ClusterFiles files;

    ClusterController(Clusters clusters, ClusterPages pages, ClusterFiles files) {
        this.clusters = clusters;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/clusters/{id}")
    String detail(@PathVariable long id, AsOf asOf, PageFrame frame, Locale locale, Model model) {
        model.addAllAttributes(pages.detail(find(id, asOf), asOf, locale));
        model.addAttribute("keeper", ClusterRoutes.keeps(frame));
        return "cluster/detail";
    }

    @GetMapping("/clusters/{id}/rules.csv")
    void rules(@PathVariable long id, AsOf asOf, HttpServletResponse response) {
        files.rules(find(id, asOf), response);
    }

    @GetMapping("/clusters/{id}/nodes.csv")
    void nodes(@PathVariable long id, AsOf asOf, HttpServletResponse response) {
        files.nodes(find(id, asOf), response);
    }

    @GetMapping("/clusters/{id}/nodes.xlsx")
    void nodesSheet(@PathVariable long id, AsOf asOf, Locale locale, HttpServletResponse response) {
        files.nodesSheet(find(id, asOf), asOf, locale, response);
    }

    private ClusterEntry find(long id, AsOf asOf) {
        return clusters.find(id, asOf).orElseThrow(() -> new NotFound("cluster", id));
    }
}
