package kr.sandan.platform.web;

import java.util.List;
import kr.sandan.platform.web.CodeLists.CodeList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every code of the portal with its term in both languages, for those who read files and exports. */
@Controller
class CodeController {

    private final List<CodeLists> modules;

    CodeController(List<CodeLists> modules) {
        this.modules = modules;
    }

    @GetMapping("/admin/codes")
    String list(Model model) {
        List<CodeList> lists =
                modules.stream().flatMap(module -> module.codeLists().stream()).toList();
        model.addAttribute("lists", lists);
        return "codes";
    }
}
