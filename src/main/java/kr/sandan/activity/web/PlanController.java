package kr.sandan.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kr.sandan.activity.ActivityFilter;
import kr.sandan.activity.ActivityPlan;
import kr.sandan.activity.ActivityPlan.Cell;
import kr.sandan.activity.ActivityQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was planned and paid for beside what came of it, by council and kind. */
@Controller
class PlanController {

    private static final int FIRST_YEAR = 2004;
    private static final int LISTED = 50;

    private final ActivityPlan plan;
    private final ActivityQueries activities;
    private final ActivityLists lists;
    private final PlanFiles files;
    private final Clock clock;

    PlanController(ActivityPlan plan, ActivityQueries activities, ActivityLists lists, PlanFiles files, Clock clock) {
        this.plan = plan;
        this.activities = activities;
        this.lists = lists;
        this.files = files;
        this.clock = clock;
    }

    /** What is asked for; this year where no year is. */
    record Asked(
            @Nullable Integer year,
            @Nullable Long office,
            @Nullable Long council) {

        /** @throws BadParameter for a year that no page offers */
        int yearOr(int now) {
            if (year == null) return now;
            if (year < FIRST_YEAR || year > now + 2) throw new BadParameter("year", String.valueOf(year));
            return year;
        }
    }

    /** A cell in the language of the page. */
    record Line(String council, String kind, Cell cell) {}

    @GetMapping("/activities/plan")
    String plan(Asked asked, Locale locale, Model model) {
        int year = asked.yearOr(today().getYear());
        ActivityFilter filter = filter(asked, year);
        List<Line> lines = lines(filter, locale);
        model.addAttribute("asked", asked);
        model.addAttribute("year", year);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "unheld",
                activities
                        .page(filter.planned(ActivityFilter.Plan.NEVER_HELD), new Paging(1, LISTED, null))
                        .rows()
                        .stream()
                        .map(row -> lists.line(row, locale))
                        .toList());
        model.addAttribute("total", Total.of(lines));
        model.addAttribute("years", years());
        model.addAttribute("councils", lists.councilChoices(locale));
        model.addAttribute("offices", lists.officeChoices(locale));
        return "activity/plan";
    }

    /** The sums of the columns. */
    record Total(
            long planned,
            long plannedKrw,
            long held,
            long spentKrw,
            long cancelled,
            long overdue,
            long unheld,
            long unheldKrw) {

        static Total of(List<Line> lines) {
            List<Cell> cells = lines.stream().map(Line::cell).toList();
            return new Total(
                    cells.stream().mapToLong(Cell::planned).sum(),
                    cells.stream().mapToLong(Cell::plannedKrw).sum(),
                    cells.stream().mapToLong(Cell::held).sum(),
                    cells.stream().mapToLong(Cell::spentKrw).sum(),
                    cells.stream().mapToLong(Cell::cancelled).sum(),
                    cells.stream().mapToLong(Cell::overdue).sum(),
                    cells.stream().mapToLong(Cell::unheld).sum(),
                    cells.stream().mapToLong(Cell::unheldKrw).sum());
        }
    }

    @GetMapping("/activities/plan.csv")
    void csv(Asked asked, HttpServletResponse response) {
        files.csv(plan.cells(filter(asked, asked.yearOr(today().getYear()))), response);
    }

    @GetMapping("/activities/plan.xlsx")
    void xlsx(Asked asked, PageFrame frame, Locale locale, HttpServletResponse response) {
        files.xlsx(lines(filter(asked, asked.yearOr(today().getYear())), locale), frame, locale, response);
    }

    private static ActivityFilter filter(Asked asked, int year) {
        return ActivityFilter.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .of(asked.office(), asked.council());
    }

    private List<Line> lines(ActivityFilter filter, Locale locale) {
        return plan.cells(filter).stream()
                .map(cell -> new Line(
                        ActivityWords.name(cell.council(), cell.councilEn(), locale),
                        ActivityWords.name(cell.kindName(), cell.kindNameEn(), locale),
                        cell))
                .toList();
    }

    private List<Integer> years() {
        int now = today().getYear();
        return IntStream.rangeClosed(0, now + 1 - FIRST_YEAR)
                .mapToObj(back -> now + 1 - back)
                .toList();
    }

    private LocalDate today() {
        return AsOf.today(clock).valid();
    }
}
