package kr.sandan.budget.execution.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlaces;
import kr.sandan.budget.execution.ExecutionSums;
import kr.sandan.budget.execution.ExecutionSums.PlaceState;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilFilter;
import kr.sandan.council.Councils;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.reliance.LedgerKind;
import kr.sandan.reliance.Reliance;
import kr.sandan.reliance.Reliances;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the councils of pilots took in and spent in a year, by their ledgers, and what the budget spent on them. */
@Component
class PilotTable {

    private static final int INCOME = 2;
    private static final int COST = 3;

    private final Councils councils;
    private final Designations designations;
    private final Reliances reliances;
    private final BudgetPlaces places;
    private final ExecutionSums sums;

    PilotTable(
            Councils councils,
            Designations designations,
            Reliances reliances,
            BudgetPlaces places,
            ExecutionSums sums) {
        this.councils = councils;
        this.designations = designations;
        this.reliances = reliances;
        this.places = places;
        this.sums = sums;
    }

    /**
     * A council with its sums.
     *
     * @param won dues, donations, income, operating cost, cost of activities and what the budget spent; null where nothing
     *     was entered
     * @param figures the same as the page writes them
     * @param funding its own share of its costs, in per cent
     */
    record Row(
            long councilId,
            String name,
            boolean sample,
            List<@Nullable Long> won,
            List<String> figures,
            @Nullable String funding) {}

    /**
     * The councils of pilots.
     *
     * @param ofPilots whether they are; where no hub is a pilot, they are those that keep a ledger
     */
    record Shown(boolean ofPilots, List<Row> rows) {}

    Shown of(ExecutionYear year, Locale locale) {
        AsOf asOf = year.asked().asOf();
        AsOf then = new AsOf(Reliances.lastDay(year.year(), asOf), asOf.known());
        Set<Long> hubs = designations.at(then).all().stream()
                .filter(site -> site.role() == DesignationRole.PILOT)
                .map(PilotTable::hub)
                .collect(Collectors.toSet());
        List<CouncilEntry> all = councils.select(CouncilFilter.ALL, then);
        List<CouncilEntry> ofPilots = all.stream()
                .filter(council -> council.sites().stream().anyMatch(site -> hubs.contains(site.id())))
                .toList();
        if (!ofPilots.isEmpty()) return new Shown(true, rows(ofPilots, year, locale));
        return new Shown(
                false,
                rows(all, year, locale).stream()
                        .filter(row ->
                                row.won().get(INCOME) != null || row.won().get(COST) != null)
                        .toList());
    }

    private List<Row> rows(List<CouncilEntry> held, ExecutionYear year, Locale locale) {
        if (held.isEmpty()) return List.of();
        List<Reliance> made = reliances.of(
                held.stream().map(CouncilEntry::id).toList(),
                year.year(),
                year.asked().asOf());
        Map<Long, Long> spent = spent(year);
        return IntStream.range(0, held.size())
                .mapToObj(at ->
                        row(held.get(at), made.get(at), spent.get(held.get(at).id()), locale))
                .toList();
    }

    private static long hub(DesignationEntry pilot) {
        DesignationEntry.Hub hub = pilot.hub();
        return hub == null ? pilot.id() : hub.id();
    }

    /** By council, what was spent of the lines that are its own, in won. */
    private Map<Long, Long> spent(ExecutionYear year) {
        Map<Long, BudgetPlace> all = places.all();
        Map<Long, Long> spent = new HashMap<>();
        for (PlaceState one : sums.places(year.asked())) {
            BudgetPlace place = one.placeId() == null ? null : all.get(one.placeId());
            if (place != null && place.kind() == BudgetPlace.Kind.COUNCIL && place.id() != null)
                spent.merge(place.id(), one.done().spent(), Long::sum);
        }
        return spent;
    }

    private static Row row(CouncilEntry council, Reliance reliance, @Nullable Long spent, Locale locale) {
        List<@Nullable Long> won = Arrays.asList(
                reliance.sums().of(LedgerKind.DUES),
                reliance.sums().of(LedgerKind.DONATION),
                reliance.sums().ownIncome(),
                reliance.sums().of(LedgerKind.OPERATING_COST),
                reliance.sums().of(LedgerKind.ACTIVITY_COST),
                spent);
        return new Row(
                council.id(),
                council.placedName(locale.getLanguage().equals("ko")),
                council.sample(),
                won,
                won.stream().map(one -> text(one, locale)).toList(),
                reliance.selfFunding() == null ? null : String.valueOf(reliance.selfFunding()));
    }

    private static String text(@Nullable Long won, Locale locale) {
        return won == null ? "–" : Figures.text(won, locale);
    }
}
