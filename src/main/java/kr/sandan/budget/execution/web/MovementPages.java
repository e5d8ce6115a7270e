package kr.sandan.budget.execution.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.execution.ExecutionSums;
import kr.sandan.budget.execution.LineState;
import kr.sandan.budget.execution.MovementKind;
import kr.sandan.budget.execution.MovementRow;
import kr.sandan.budget.execution.Movements;
import kr.sandan.budget.web.BudgetNames;
import kr.sandan.draft.Drafts;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of movements show, in the reader's words. */
@Component
class MovementPages {

    static final String DRAFT = "MOVEMENT";

    private static final int OFFERED = 500;

    private final Movements movements;
    private final ExecutionSums sums;
    private final Drafts drafts;
    private final BudgetNames names;
    private final MessageSource messages;
    private final Clock clock;

    MovementPages(
            Movements movements,
            ExecutionSums sums,
            Drafts drafts,
            BudgetNames names,
            MessageSource messages,
            Clock clock) {
        this.movements = movements;
        this.sums = sums;
        this.drafts = drafts;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    /** A movement in words, its amounts in won. */
    record MovementLine(
            MovementRow row,
            String programme,
            String gained,
            String sum,
            List<Part> parts,
            String entered,
            @Nullable String withdrawn) {}

    /** What a line gained or lost. */
    record Part(String code, String name, String won) {}

    /** A line that money may be moved to or from: its code, its name and what it may spend. */
    record Offered(String code, String text) {}

    List<MovementLine> lines(int year, AsOf asOf, Locale locale) {
        return movements.of(year, asOf).stream()
                .map(row -> line(row, asOf, locale))
                .toList();
    }

    private MovementLine line(MovementRow row, AsOf asOf, Locale locale) {
        Instant withdrawn = row.withdrawnAt();
        return new MovementLine(
                row,
                names.programme(row.programmeId(), asOf, locale),
                Figures.text(row.gained(), locale),
                Figures.text(row.sum(), locale),
                row.lines().stream()
                        .map(one -> new Part(one.code(), one.name(), Figures.text(one.won(), locale)))
                        .toList(),
                Figures.when(row.enteredAt()),
                withdrawn == null ? null : Figures.when(withdrawn));
    }

    /** @throws NotFound where the year has none of that number */
    ModelAndView detail(int year, long id, AsOf asOf, boolean mayWrite) {
        Locale locale = LocaleContextHolder.getLocale();
        MovementRow row = movements.find(year, id, asOf).orElseThrow(() -> new NotFound("movement", id));
        return new ModelAndView("budget/execution/movement")
                .addObject("year", year)
                .addObject("movement", line(row, asOf, locale))
                .addObject("mayWrite", mayWrite && row.withdrawal() == null);
    }

    MovementForm empty(ExecutionYear year) {
        List<Long> programmes =
                year.all().stream().map(BudgetVersion::programmeId).distinct().toList();
        return MovementForm.empty(programmes.size() == 1 ? String.valueOf(programmes.get(0)) : null);
    }

    MovementForm draft(String key) {
        return MovementForm.of(drafts.typed(DRAFT, key), key);
    }

    static String address(int year) {
        return "/budgets/" + year + "/movements/new";
    }

    ModelAndView form(ExecutionYear year, MovementForm form) {
        Locale locale = LocaleContextHolder.getLocale();
        return new ModelAndView("budget/execution/movement-form")
                .addObject("form", form)
                .addObject("year", year.year())
                .addObject("lined", year.lined())
                .addObject("address", address(year.year()))
                .addObject("programmes", names.programmes(year.all(), AsOf.today(clock), locale))
                .addObject(
                        "kinds",
                        Arrays.stream(MovementKind.values())
                                .map(kind ->
                                        new Option(kind.name(), messages.getMessage(kind.messageKey(), null, locale)))
                                .toList())
                .addObject("offered", offered(year, locale))
                .addObject("drafts", open(year.year(), form.submissionKey()));
    }

    private List<Offered> offered(ExecutionYear year, Locale locale) {
        return sums.lines(year.asked()).stream()
                .limit(OFFERED)
                .map((LineState line) -> new Offered(
                        line.code(),
                        line.name() + " " + Figures.text(line.current().won(), locale)))
                .toList();
    }

    private List<Drafts.Draft> open(int year, @Nullable String key) {
        return drafts.open(DRAFT).stream()
                .filter(one ->
                        one.path().startsWith(address(year)) && !one.key().equals(key))
                .toList();
    }
}
