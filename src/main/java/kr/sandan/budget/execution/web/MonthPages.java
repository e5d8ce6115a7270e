package kr.sandan.budget.execution.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.execution.Amounts;
import kr.sandan.budget.execution.MonthLine;
import kr.sandan.budget.execution.MonthLines;
import kr.sandan.budget.execution.web.MonthForm.Row;
import kr.sandan.budget.web.BudgetNames;
import kr.sandan.draft.Drafts;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The grid in which a month is entered, with the month before beside it. */
@Component
class MonthPages {

    static final String DRAFT = "EXECUTION";

    private static final int ROWS = 50;
    private static final int DECEMBER = 12;

    private final MonthLines months;
    private final Drafts drafts;
    private final BudgetNames names;
    private final MessageSource messages;
    private final Clock clock;

    MonthPages(MonthLines months, Drafts drafts, BudgetNames names, MessageSource messages, Clock clock) {
        this.months = months;
        this.drafts = drafts;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    /** A row of the grid: the line, what is typed of it, its figures of the month before and up to it, in words. */
    record GridRow(
            MonthLine line,
            Row typed,
            String place,
            String current,
            String before,
            String lastGranted,
            String lastSpent) {}

    /** A line of which somebody else said something meanwhile: what stands now, and what was typed. */
    record Difference(
            String label, @Nullable String held, @Nullable String typed) {}

    /** The month that is entered next: this one, or the last of a year that is over. */
    YearMonth usual(int year) {
        YearMonth now = YearMonth.from(AsOf.today(clock).valid());
        if (now.getYear() < year) return YearMonth.of(year, 1);
        return now.getYear() == year ? now : YearMonth.of(year, DECEMBER);
    }

    static String address(int year) {
        return "/budgets/" + year + "/execution/edit";
    }

    /** A new form for the lines of a page. */
    MonthForm empty(int year, YearMonth month, @Nullable String words, int page) {
        return new MonthForm(
                null,
                month.toString(),
                words,
                "" + page,
                SubmissionKey.fresh(),
                months.page(year, month, words, new Paging(page, ROWS, null)).rows().stream()
                        .map(Row::of)
                        .toList());
    }

    MonthForm draft(String key) {
        return MonthForm.of(drafts.typed(DRAFT, key), key);
    }

    ModelAndView page(int year, MonthForm form) {
        Locale locale = LocaleContextHolder.getLocale();
        YearMonth month = form.asked();
        int page = form.page() == null || !form.page().matches("[1-9][0-9]{0,5}") ? 1 : Integer.parseInt(form.page());
        Listing<MonthLine> list = months.page(year, month, form.words(), new Paging(page, ROWS, null));
        return new ModelAndView("budget/execution/edit")
                .addObject("form", form)
                .addObject("year", year)
                .addObject("month", month.toString())
                .addObject(
                        "previous", month.getYear() > year || month.getMonthValue() > 1 ? month.minusMonths(1) : null)
                .addObject("next", month.equals(YearMonth.of(year + 1, DECEMBER)) ? null : month.plusMonths(1))
                .addObject("list", list)
                .addObject("amounts", MonthForm.AMOUNTS)
                .addObject("address", address(year))
                .addObject("drafts", open(year, form))
                .addObject("grid", grid(year, month, form, locale));
    }

    /** What was typed of the year and not saved, but for this form itself. */
    private List<Drafts.Draft> open(int year, MonthForm form) {
        return drafts.open(DRAFT).stream()
                .filter(one ->
                        one.path().startsWith(address(year)) && !one.key().equals(form.submissionKey()))
                .toList();
    }

    private List<GridRow> grid(int year, YearMonth month, MonthForm form, Locale locale) {
        Map<Long, MonthLine> lines = lines(year, month, form);
        UnaryOperator<String> places = names.values(BudgetDimension.PLACE, AsOf.today(clock), locale);
        return form.lines().stream()
                .map(row -> {
                    MonthLine line = lines.get(row.lineId());
                    if (line == null) throw new NotFound("line", row.lineId());
                    return new GridRow(
                            line,
                            row,
                            line.placeId() == null ? "" : places.apply(String.valueOf(line.placeId())),
                            Figures.text(line.current().won(), locale),
                            Figures.text(line.spentBefore(), locale),
                            Figures.text(line.last().granted(), locale),
                            Figures.text(line.last().spent(), locale));
                })
                .toList();
    }

    private Map<Long, MonthLine> lines(int year, YearMonth month, MonthForm form) {
        List<Long> ids = form.lines().stream().map(Row::lineId).toList();
        return months.of(year, month, ids).stream().collect(Collectors.toMap(MonthLine::lineId, Function.identity()));
    }

    /** The form beside what somebody else said meanwhile; sent once more, what is typed counts. */
    ModelAndView stale(int year, MonthForm form, List<Long> moved) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<Long, MonthLine> lines = lines(year, form.asked(), form);
        List<Difference> differences = new ArrayList<>();
        List<Row> rows = form.lines().stream()
                .map(row -> {
                    MonthLine line = Objects.requireNonNull(lines.get(row.lineId()));
                    if (!moved.contains(row.lineId())) return row;
                    differences.addAll(differences(line, row, locale));
                    return row.seeing(line.heldId());
                })
                .toList();
        MonthForm seen =
                new MonthForm(form.reason(), form.month(), form.words(), form.page(), form.submissionKey(), rows);
        ModelAndView page = page(year, seen);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("differences", differences).addObject("afresh", address(year) + "?month=" + form.month());
    }

    private List<Difference> differences(MonthLine line, Row row, Locale locale) {
        List<Difference> differences = new ArrayList<>();
        Amounts held = line.held();
        List<Long> won = List.of(
                held.granted(),
                held.spent(),
                held.named(),
                held.forced(),
                held.lasting(),
                held.unspent(),
                held.returned());
        for (int at = 0; at < won.size(); at++) {
            String typed = row.typed().get(at);
            long now = typed == null ? 0 : TypedMoney.read(typed).won();
            if (now == won.get(at)) continue;
            String label =
                    line.code() + " " + messages.getMessage("budget.field." + MonthForm.AMOUNTS.get(at), null, locale);
            differences.add(new Difference(label, Figures.text(won.get(at), locale), Figures.text(now, locale)));
        }
        return differences;
    }
}
