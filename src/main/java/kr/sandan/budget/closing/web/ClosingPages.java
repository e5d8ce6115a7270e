package kr.sandan.budget.closing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.budget.ClosedYears;
import kr.sandan.budget.closing.Checklist;
import kr.sandan.budget.closing.Checklist.Item;
import kr.sandan.budget.closing.Closings;
import kr.sandan.budget.closing.Closings.Event;
import kr.sandan.budget.closing.LineFigures;
import kr.sandan.budget.execution.web.Figures;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** How far a year is from being closed, and what was kept of it, as pages and files. */
@Component
class ClosingPages {

    private final Checklist checklist;
    private final Closings closings;
    private final ClosedYears years;
    private final MessageSource messages;

    ClosingPages(Checklist checklist, Closings closings, ClosedYears years, MessageSource messages) {
        this.checklist = checklist;
        this.closings = closings;
        this.years = years;
        this.messages = messages;
    }

    /** A figure that is not the same in two pictures of a year, in won; a dash where a line is in one of them only. */
    record Difference(String code, String name, Measure measure, String before, String after, String by) {}

    /** A year that has a budget, with its closing; null while it is open. */
    record YearRow(int year, ClosedYears.@Nullable Closed closed) {}

    ModelAndView years() {
        return new ModelAndView("closing/years")
                .addObject(
                        "rows",
                        closings.years().stream()
                                .map(year ->
                                        new YearRow(year, years.closed(year).orElse(null)))
                                .toList());
    }

    ModelAndView checklist(int year, @Nullable String unit, Locale locale) {
        List<Item> items = checklist.of(year);
        List<LineFigures> lines = closings.now(year);
        return table(new ModelAndView("closing/close"), lines, unit, locale)
                .addObject("year", year)
                .addObject("items", items)
                .addObject("inTheWay", items.stream().filter(Item::inTheWay).count())
                .addObject("closed", years.closed(year).orElse(null))
                .addObject("events", closings.of(year))
                .addObject("mayClose", mayClose());
    }

    private ModelAndView table(ModelAndView page, List<LineFigures> lines, @Nullable String unit, Locale locale) {
        MoneyUnit shown = unit == null || unit.isBlank()
                ? MoneyUnit.MILLION
                : BadParameter.among(MoneyUnit.values(), "unit", unit);
        ClosingTable table = ClosingTable.of(lines, shown, locale);
        return page.addObject("measures", Measure.values())
                .addObject("lines", table.rows())
                .addObject("total", table.total())
                .addObject("rounded", table.rounded())
                .addObject("unit", shown.name())
                .addObject("unitName", say(shown.messageKey(), locale))
                .addObject(
                        "units",
                        Stream.of(MoneyUnit.values())
                                .map(one -> new Option(one.name(), say(one.messageKey(), locale)))
                                .toList());
    }

    private static boolean mayClose() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader != null
                && reader.getPrincipal() instanceof SignedIn account
                && account.role().equals(ClosingRoutes.CLOSER);
    }

    /** @throws NotFound for a number that is no closing of the year */
    ModelAndView closing(int year, long id, @Nullable Long with, @Nullable String unit, Locale locale) {
        Event event = find(year, id);
        List<LineFigures> kept = closings.lines(id);
        Event other = with == null ? null : find(year, with);
        List<LineFigures> compared = with == null ? closings.now(year) : closings.lines(with);
        return table(new ModelAndView("closing/closing"), kept, unit, locale)
                .addObject("year", year)
                .addObject("event", event)
                .addObject("other", other)
                .addObject(
                        "others",
                        closings.of(year).stream()
                                .filter(one -> one.kind() == Closings.Kind.CLOSED && one.id() != id)
                                .toList())
                .addObject("passed", closings.passed(id))
                .addObject("differences", differences(kept, compared, locale));
    }

    private Event find(int year, long id) {
        return closings.find(year, id).orElseThrow(() -> new NotFound("closing", id));
    }

    private static List<Difference> differences(List<LineFigures> before, List<LineFigures> after, Locale locale) {
        Map<String, LineFigures> first = byCode(before);
        Map<String, LineFigures> second = byCode(after);
        TreeSet<String> codes = new TreeSet<>(first.keySet());
        codes.addAll(second.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String code : codes) {
            LineFigures one = first.get(code);
            LineFigures other = second.get(code);
            for (Measure measure : Measure.values()) {
                Long was = one == null ? null : Long.valueOf(measure.of(one));
                Long is = other == null ? null : Long.valueOf(measure.of(other));
                String name = one != null ? one.name() : other != null ? other.name() : code;
                if (was == null ? is != null && is != 0 : !was.equals(is))
                    differences.add(new Difference(
                            code,
                            name,
                            measure,
                            text(was, locale),
                            text(is, locale),
                            text((is == null ? 0 : is) - (was == null ? 0 : was), locale)));
            }
        }
        return differences;
    }

    private static String text(@Nullable Long won, Locale locale) {
        return won == null ? "–" : Figures.text(won, locale);
    }

    private static Map<String, LineFigures> byCode(List<LineFigures> lines) {
        return lines.stream()
                .collect(Collectors.toMap(LineFigures::code, Function.identity(), (one, same) -> one, TreeMap::new));
    }

    /**
     * What was kept of a closing, and how it is known to be that.
     *
     * @throws NotFound for a number that is no closing of the year
     */
    ClosingFiles.Lines kept(int year, long id, Locale locale) {
        Event event = find(year, id);
        return new ClosingFiles.Lines(
                year,
                say("closing.closing", locale, String.valueOf(year)),
                event.by() + " " + event.at().toLocalDate() + " SHA-256 " + event.sha256(),
                closings.lines(id));
    }

    /** How the lines of a year stand now. */
    ClosingFiles.Lines now(int year, Locale locale) {
        return new ClosingFiles.Lines(
                year,
                say("closing.title", locale, String.valueOf(year)),
                say("closing.now", locale),
                closings.now(year));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
