package kr.sandan.budget.allocation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Scope;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlace.Kind;
import kr.sandan.budget.allocation.AllocationFindings;
import kr.sandan.budget.allocation.AllocationYears;
import kr.sandan.budget.allocation.Allocations;
import kr.sandan.budget.allocation.Allocations.Pot;
import kr.sandan.budget.allocation.DecideAllocation.Cell;
import kr.sandan.budget.allocation.Recipients;
import kr.sandan.budget.web.PlaceNames;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of allocations show to whom. */
@Component
class AllocationPages {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Allocations allocations;
    private final AllocationYears years;
    private final AllocationFindings findings;
    private final Recipients recipients;
    private final AccountScope scopes;
    private final OfficeQueries offices;
    private final PlaceNames names;

    AllocationPages(
            Allocations allocations,
            AllocationYears years,
            AllocationFindings findings,
            Recipients recipients,
            AccountScope scopes,
            OfficeQueries offices,
            PlaceNames names) {
        this.allocations = allocations;
        this.years = years;
        this.findings = findings;
        this.recipients = recipients;
        this.scopes = scopes;
        this.offices = offices;
        this.names = names;
    }

    /**
     * More allocated than there is, as a page names it.
     *
     * @param giver the office that handed on too much; null where it is the line
     */
    record BeyondRow(
            AllocationFindings.Beyond beyond, @Nullable String giver) {}

    /** What a place has, as a page names it. */
    record GivenRow(Allocations.Given given, @Nullable String giver, String place) {}

    /** What was said, as a page names it. */
    record SaidRow(Allocations.Said said, @Nullable String giver, String place) {}

    /** @throws NotFound for a year of no budget */
    static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) throw new NotFound("budget", year);
    }

    /** @throws NotFound for another's office, and for one that never was */
    void requireMine(long office) {
        if (!scopes.current().covers(office) || offices.office(office).isEmpty()) throw new NotFound("office", office);
    }

    static MoneyUnit unit(@Nullable String unit) {
        return unit == null || unit.isBlank()
                ? MoneyUnit.MILLION
                : BadParameter.among(MoneyUnit.values(), "unit", unit);
    }

    int latestYear(AsOf asOf) {
        return years.latest(asOf.valid().getYear());
    }

    boolean everywhere() {
        return scopes.current().everywhere();
    }

    /** The lines of a year, or for who answers for some offices only, their shares. */
    List<Pot> pots(int year, AsOf asOf) {
        Scope scope = scopes.current();
        return scope.everywhere() ? allocations.lines(year, scope, asOf) : allocations.shares(year, null, scope, asOf);
    }

    List<Pot> shares(int year, @Nullable Long office, AsOf asOf) {
        return allocations.shares(year, office, scopes.current(), asOf);
    }

    /** The offices to which lines go: those of the day, and any that has something. */
    List<BudgetPlace> columns(int year, AsOf asOf, Map<Cell, Long> cells) {
        AsOf day = ofYear(year, asOf);
        return Stream.concat(
                        recipients.offices(day).stream(),
                        cells.keySet().stream()
                                .map(Cell::place)
                                .filter(place -> place.kind() == Kind.OFFICE)
                                .sorted((one, other) -> one.written().compareTo(other.written())))
                .distinct()
                .toList();
    }

    static AsOf ofYear(int year, AsOf asOf) {
        return new AsOf(Recipients.within(year, asOf.valid()), asOf.known());
    }

    /** What is decided last, also of days to come: what the next decision follows. */
    static AsOf latest(AsOf asOf) {
        return new AsOf(LAST_DAY, asOf.known());
    }

    Map<Cell, Long> cells(List<Pot> pots, @Nullable Long giver, AsOf asOf) {
        return allocations.cells(pots.stream().map(Pot::lineId).toList(), giver, asOf);
    }

    AllocationTable lines(int year, List<Pot> pots, Paging paging, MoneyUnit unit, AsOf asOf, Locale locale) {
        Map<Cell, Long> cells = cells(pots, null, asOf);
        return new AllocationTables(pots, paging, columns(year, asOf, cells), cells, unit, names(year, asOf, locale))
                .of(year);
    }

    AllocationTable shares(int year, List<Pot> pots, Paging paging, MoneyUnit unit, AsOf asOf, Locale locale) {
        return new AllocationTables(pots, paging, List.of(), Map.of(), unit, names(year, asOf, locale)).of(year);
    }

    Function<BudgetPlace, String> names(int year, AsOf asOf, Locale locale) {
        return names.on(ofYear(year, asOf), locale);
    }

    private static @Nullable String giver(@Nullable Long office, Function<BudgetPlace, String> names) {
        return office == null ? null : names.apply(BudgetPlace.office(office));
    }

    List<BeyondRow> beyond(int year, AsOf asOf, Locale locale) {
        Function<BudgetPlace, String> named = names(year, asOf, locale);
        return findings.of(year, scopes.current()).stream()
                .map(one -> new BeyondRow(one, giver(one.giver(), named)))
                .toList();
    }

    List<GivenRow> given(int year, @Nullable Long office, AsOf asOf, Locale locale) {
        Function<BudgetPlace, String> named = names(year, asOf, locale);
        return allocations.given(year, office, scopes.current(), asOf).stream()
                .map(one -> new GivenRow(one, giver(one.giver(), named), named.apply(one.place())))
                .toList();
    }

    /** @throws NotFound for a line of no such code */
    List<SaidRow> history(int year, @Nullable String code, AsOf asOf, Locale locale) {
        Function<BudgetPlace, String> named = names(year, asOf, locale);
        Long line =
                code == null || code.isBlank() ? null : line(year, code, asOf).lineId();
        return allocations.history(year, line, scopes.current(), asOf).stream()
                .map(one -> new SaidRow(one, giver(one.giver(), named), named.apply(one.place())))
                .toList();
    }

    /** @throws NotFound for a line of no such code, or of which the reader has nothing */
    Pot line(int year, String code, AsOf asOf) {
        return pots(year, asOf).stream()
                .filter(pot -> pot.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("line", code));
    }

    List<BudgetPlace> recipients(long office, Pot pot, AsOf asOf) {
        return recipients.of(office, pot.programmeId(), asOf);
    }
}
