package kr.sandan.budget.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import kr.sandan.budget.BudgetLineHistory;
import kr.sandan.budget.BudgetLineHistory.Identity;
import kr.sandan.budget.BudgetLineHistory.Said;
import kr.sandan.budget.BudgetLines.Line;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One line of a budget: how much, where, since when, and says who. */
@Controller
class BudgetLineController {

    private final BudgetLineHistory history;
    private final LineRows rows;

    BudgetLineController(BudgetLineHistory history, LineRows rows) {
        this.history = history;
        this.rows = rows;
    }

    /** What was said of a line, in words. */
    record SaidRow(Said said, LineRow row) {

        /** Since which day it counts as known. */
        public LocalDate known() {
            return day(said.knownFrom());
        }

        /** Until which day, or null while it holds. */
        public @Nullable LocalDate until() {
            return said.end() == null ? null : day(said.end().at());
        }

        public LocalDate entered() {
            return day(said.batch().enteredAt());
        }

        private static LocalDate day(Instant moment) {
            return moment.atZone(AsOf.ZONE).toLocalDate();
        }
    }

    /**
     * What a version gives to the line.
     *
     * @param change against the version before it in won, or null for the first
     */
    record VersionRow(SaidRow said, @Nullable Long change) {

        /** Whether it is less than in the version before. */
        public boolean less() {
            return change != null && change < 0;
        }

        /** By how much it is more or less, in won. */
        public long moved() {
            return change == null ? 0 : Math.abs(change);
        }
    }

    /**
     * @param code the line's code, or {@code -} where {@code spelled} says it because a path cannot
     * @throws NotFound for a line of which nothing was known by then
     */
    @GetMapping("/budgets/{year}/lines/{code}")
    String line(
            @PathVariable int year,
            @PathVariable String code,
            @RequestParam(name = "code", required = false) @Nullable String spelled,
            AsOf asOf,
            Locale locale,
            Model model) {
        String asked = code.equals("-") && spelled != null ? spelled : code;
        Identity line = history.find(year, asked).orElseThrow(() -> new NotFound("budget", year + " " + asked));
        List<Said> said = history.said(line.id(), asOf);
        if (said.isEmpty()) throw new NotFound("budget", year + " " + asked);
        Function<Line, LineRow> words = rows.on(asOf, locale);
        List<VersionRow> versions = versions(BudgetLineHistory.versions(said), words);
        model.addAttribute("line", line);
        model.addAttribute(
                "last",
                versions.isEmpty()
                        ? new SaidRow(said.get(0), words.apply(said.get(0).line()))
                        : versions.get(versions.size() - 1).said());
        model.addAttribute("versions", versions);
        model.addAttribute(
                "said",
                said.stream()
                        .map(one -> new SaidRow(one, words.apply(one.line())))
                        .toList());
        model.addAttribute("moved", history.moved(line.id(), asOf));
        model.addAttribute("executed", history.executed(line.id(), asOf));
        return "budget/line";
    }

    private static List<VersionRow> versions(List<Said> all, Function<Line, LineRow> words) {
        return IntStream.range(0, all.size())
                .mapToObj(at -> new VersionRow(
                        new SaidRow(all.get(at), words.apply(all.get(at).line())),
                        at == 0
                                ? null
                                : all.get(at).line().won()
                                        - all.get(at - 1).line().won()))
                .toList();
    }
}
