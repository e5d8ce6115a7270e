package kr.sandan.budget.execution.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.execution.Amounts;
import kr.sandan.budget.execution.Current;
import kr.sandan.budget.execution.ExecutionRows;
import kr.sandan.budget.execution.ExecutionRows.Which;
import kr.sandan.budget.execution.ExecutionSums;
import kr.sandan.budget.execution.Forecasts;
import kr.sandan.budget.execution.Identities;
import kr.sandan.budget.execution.Identity;
import kr.sandan.budget.execution.LineState;
import kr.sandan.budget.execution.web.ExecutionTable.Figure;
import kr.sandan.budget.web.BudgetNames;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.RoundedTable;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of the execution of a year show, in the reader's words. */
@Component
class ExecutionPages {

    private final ExecutionSums sums;
    private final ExecutionRows rows;
    private final Forecasts forecasts;
    private final Identities identities;
    private final PlaceGroups groups;
    private final BudgetNames names;
    private final MessageSource messages;

    ExecutionPages(
            ExecutionSums sums,
            ExecutionRows rows,
            Forecasts forecasts,
            Identities identities,
            PlaceGroups groups,
            BudgetNames names,
            MessageSource messages) {
        this.sums = sums;
        this.rows = rows;
        this.forecasts = forecasts;
        this.identities = identities;
        this.groups = groups;
        this.names = names;
        this.messages = messages;
    }

    /** A row of what was said, in words; figures by measure, in won. */
    record RowLine(ExecutionRows.Row row, String place, List<String> figures, String batch, String entered) {}

    /** A forecast in words and in the unit of the page; the rate is that of what may be spent. */
    record ForecastLine(
            String method,
            String won,
            String least,
            String most,
            @Nullable String rate) {}

    /** The rules of a year, and the lines of it that break theirs. */
    record Checks(List<IdentityLine> year, Listing<IdentityLine> broken, int lines) {}

    CurrentTable current(ExecutionYear year, MoneyUnit unit, Locale locale) {
        Current current = sums.places(year.asked()).stream()
                .map(ExecutionSums.PlaceState::current)
                .reduce(Current.NONE, Current::plus);
        long beyond = year.asked().beyond();
        List<Long> won = List.of(
                current.budget() + beyond, current.carriedIn(), current.reserve(), current.moved(), current.excess());
        List<String> terms = List.of("budget", "carriedIn", "reserve", "moved", "excess");
        List<Long> shown = Figures.column(won, unit);
        return new CurrentTable(
                IntStream.range(0, terms.size())
                        .mapToObj(at -> new CurrentTable.Term(
                                "budget.term." + terms.get(at),
                                figure(shown.get(at), locale),
                                at == 0 ? lines(year) : "/budgets/" + year.year() + "/movements"))
                        .toList(),
                figure(shown.get(terms.size()), locale),
                current.won() + beyond);
    }

    /** The lines of the versions that count. */
    private static String lines(ExecutionYear year) {
        String lines = "/budgets/lines?year=" + year.year();
        List<String> codes = year.asked().versions().stream()
                .map(BudgetVersion::code)
                .distinct()
                .toList();
        String some = year.programme() == null ? lines : lines + "&programme=" + year.programme();
        return codes.size() == 1 ? some + "&version=" + codes.get(0) : some;
    }

    private static Figure figure(long units, Locale locale) {
        return new Figure(units, Figures.text(units, locale));
    }

    @Nullable
    ForecastLine forecast(ExecutionYear year, long current, MoneyUnit unit, Locale locale) {
        return forecasts
                .of(year.asked())
                .map(one -> new ForecastLine(
                        messages.getMessage(one.method().messageKey(), new Object[] {one.month(), one.years()}, locale),
                        Figures.text(RoundedTable.nearest(one.won(), unit.won()), locale),
                        Figures.text(RoundedTable.nearest(one.least(), unit.won()), locale),
                        Figures.text(RoundedTable.nearest(one.most(), unit.won()), locale),
                        Figures.rate(one.won(), current)))
                .orElse(null);
    }

    List<IdentityLine> ofYear(ExecutionYear year, Locale locale) {
        return identities.ofYear(year.asked()).stream()
                .map(one -> line(one, locale))
                .toList();
    }

    Checks checks(ExecutionYear year, Paging paging, Locale locale) {
        Identities.Found found = identities.of(year.asked());
        List<IdentityLine> broken = found.broken().stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(one -> line(one, locale))
                .toList();
        return new Checks(
                found.year().stream().map(one -> line(one, locale)).toList(),
                new Listing<>(broken, found.broken().size(), paging),
                found.lines());
    }

    private static IdentityLine line(Identity one, Locale locale) {
        LineState line = one.line();
        return new IdentityLine(
                one.kind().messageKey(),
                one.kind().lookKey(),
                line == null ? null : line.code(),
                line == null ? null : line.name(),
                terms(one.left(), locale),
                terms(one.right(), locale),
                Figures.text(one.leftWon(), locale),
                Figures.text(one.rightWon(), locale),
                Figures.text(one.difference(), locale),
                one.holds(),
                one.upTo());
    }

    private static List<IdentityLine.Term> terms(List<Identity.Term> terms, Locale locale) {
        return terms.stream()
                .map(term -> new IdentityLine.Term(term.messageKey(), Figures.text(term.won(), locale)))
                .toList();
    }

    Which which(ExecutionParameters asked, AsOf asOf) {
        String value = asked.wanted();
        return new Which(
                asked.asked(), asked.lineCode(), value == null ? null : groups.places(asked.dimension(), value, asOf));
    }

    Listing<RowLine> rows(ExecutionYear year, ExecutionParameters asked, Paging paging, Locale locale) {
        AsOf asOf = year.asked().asOf();
        UnaryOperator<String> places = names.values(BudgetDimension.PLACE, asOf, locale);
        Listing<ExecutionRows.Row> found = rows.page(year.asked(), which(asked, asOf), paging);
        return new Listing<>(
                found.rows().stream()
                        .map(row -> new RowLine(
                                row,
                                row.placeId() == null ? "" : places.apply(String.valueOf(row.placeId())),
                                figures(row.amounts(), locale),
                                messages.getMessage("budget.batch." + row.kind(), null, locale),
                                Figures.when(row.enteredAt())))
                        .toList(),
                found.total(),
                paging);
    }

    List<String> sum(ExecutionYear year, ExecutionParameters asked, Locale locale) {
        return figures(rows.sum(year.asked(), which(asked, year.asked().asOf())), locale);
    }

    private static List<String> figures(Amounts amounts, Locale locale) {
        return Arrays.stream(Measure.values())
                .map(one -> Figures.text(one.of(amounts), locale))
                .toList();
    }

    /** What the filters of a page of a year offer. */
    void choices(Model model, ExecutionYear year, ExecutionParameters asked, Locale locale) {
        model.addAttribute(
                "programmes", names.programmes(year.all(), year.asked().asOf(), locale));
        model.addAttribute(
                "codes",
                year.all().stream()
                        .map(BudgetVersion::code)
                        .distinct()
                        .map(code -> new Option(code, names.version(code, locale)))
                        .toList());
        model.addAttribute("dimensions", ExecutionParameters.choices());
        model.addAttribute(
                "units",
                Arrays.stream(MoneyUnit.values())
                        .map(one -> new Option(one.name(), messages.getMessage(one.messageKey(), null, locale)))
                        .toList());
        model.addAttribute("unit", messages.getMessage(asked.shownIn().messageKey(), null, locale));
        model.addAttribute("measures", Measure.values());
        model.addAttribute("sample", year.sample());
        model.addAttribute("lined", year.lined());
        model.addAttribute("mayWrite", ExecutionRoutes.mayWrite());
    }
}
