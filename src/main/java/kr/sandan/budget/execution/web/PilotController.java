package kr.sandan.budget.execution.web;

import java.util.Locale;
import kr.sandan.platform.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The councils of the self-sustaining pilots in a year: what they take in beside what is spent. */
@Controller
class PilotController {

    private final ExecutionYears years;
    private final PilotTable pilots;

    PilotController(ExecutionYears years, PilotTable pilots) {
        this.years = years;
        this.pilots = pilots;
    }

    @GetMapping("/budgets/{year}/pilots")
    String pilots(@PathVariable int year, AsOf asOf, Locale locale, Model model) {
        ExecutionYear found = years.of(year, asOf);
        model.addAttribute("year", year);
        PilotTable.Shown shown = pilots.of(found, locale);
        model.addAttribute("pilots", shown.rows());
        model.addAttribute("ofPilots", shown.ofPilots());
        return "budget/execution/pilots";
    }
}
