package kr.sandan.activity.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.activity.ActivityQueries;
import kr.sandan.activity.ActivityQueries.OfDay;
import kr.sandan.activity.CalendarKeys;
import kr.sandan.activity.CouncilCalendar;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Activities as a month, and as a feed for calendar programs. */
@Controller
class CalendarController {

    /** Of a day; its list has the others. */
    private static final int MOST = 4;

    private static final int WEEK = 7;

    private final ActivityQueries activities;
    private final ActivityLists lists;
    private final CouncilCalendar calendars;
    private final CalendarKeys keys;
    private final Clock clock;

    CalendarController(
            ActivityQueries activities,
            ActivityLists lists,
            CouncilCalendar calendars,
            CalendarKeys keys,
            Clock clock) {
        this.activities = activities;
        this.lists = lists;
        this.calendars = calendars;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A day of the month with what is on.
     *
     * @param more how many there are beside those shown
     */
    record CalendarDay(LocalDate date, boolean inMonth, boolean today, List<ActivityLists.Line> lines, long more) {}

    @GetMapping("/activities/calendar")
    String month(@RequestParam @Nullable String month, ActivityParameters asked, Locale locale, Model model) {
        YearMonth shown = month(month);
        LocalDate first = shown.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = shown.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Map<LocalDate, List<OfDay>> days = activities.ofDays(first, last, asked.filter(), MOST).stream()
                .collect(Collectors.groupingBy(OfDay::day));
        model.addAttribute("weeks", weeks(shown, first, last, days, locale));
        model.addAttribute("empty", days.isEmpty());
        model.addAttribute("month", shown);
        model.addAttribute("previous", shown.minusMonths(1));
        model.addAttribute("next", shown.plusMonths(1));
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", lists.kindChoices(locale));
        model.addAttribute("states", lists.stateChoices(locale));
        model.addAttribute("councils", lists.councilChoices(locale));
        return "activity/calendar";
    }

    private List<List<CalendarDay>> weeks(
            YearMonth shown, LocalDate first, LocalDate last, Map<LocalDate, List<OfDay>> days, Locale locale) {
        List<List<CalendarDay>> weeks = new ArrayList<>();
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusDays(WEEK)) {
            List<CalendarDay> week = new ArrayList<>();
            for (int at = 0; at < WEEK; at++) {
                LocalDate day = monday.plusDays(at);
                week.add(day(day, YearMonth.from(day).equals(shown), days.getOrDefault(day, List.of()), locale));
            }
            weeks.add(week);
        }
        return weeks;
    }

    private CalendarDay day(LocalDate day, boolean inMonth, List<OfDay> on, Locale locale) {
        boolean today = day.equals(AsOf.today(clock).valid());
        long total = on.isEmpty() ? 0 : on.get(0).total();
        List<ActivityLists.Line> lines =
                on.stream().map(one -> lists.line(one.row(), locale)).toList();
        return new CalendarDay(day, inMonth, today, lines, total - lines.size());
    }

    private YearMonth month(@Nullable String text) {
        if (text == null || text.isBlank())
            return YearMonth.from(AsOf.today(clock).valid());
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() < 1990 || month.getYear() > 2099) throw new BadParameter("month", text);
            return month;
        } catch (DateTimeException unreadable) {
            throw new BadParameter("month", text);
        }
    }

    /** The feed of a council, for whoever has its key. */
    @GetMapping("/councils/{id}/calendar.ics")
    ResponseEntity<byte[]> feed(@PathVariable long id, @RequestParam @Nullable String key) {
        byte[] feed = calendars.of(id, key).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"council-" + id + ".ics\"")
                .body(feed);
    }

    /** Issues a key for a council, or ends the one that holds; the address with it is shown this once. */
    @PostMapping("/councils/{id}/calendar-key")
    ModelAndView key(@PathVariable long id, @RequestParam @Nullable String revoke, RedirectAttributes next) {
        if (revoke != null) {
            keys.revoke(id);
            next.addFlashAttribute("calendarEnded", true);
        } else next.addFlashAttribute("calendarFeed", subscription(id, keys.issue(id)));
        ModelAndView page = new ModelAndView("redirect:/councils/" + id + "#activities");
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    /** The whole address: calendar programs know nothing of the portal that showed it. */
    private static String subscription(long council, String key) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/councils/{id}/calendar.ics")
                .queryParam("key", "{key}")
                .buildAndExpand(council, key)
                .encode()
                .toUriString();
    }
}
