package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.budget.BudgetAccounts;
import kr.sandan.budget.BudgetAccounts.NameAccount;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetService;
import kr.sandan.budget.StatePhase;
import kr.sandan.budget.StateVersion;
import kr.sandan.budget.VersionKind;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Money;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Period;
import kr.sandan.programme.ProgrammeQueries;
import org.springframework.stereotype.Component;

/** What was published of the money of the programmes: totals by year, their parts as far as known, and phases. */
@Component
class BudgetFacts {

    private final BudgetService budgets;
    private final BudgetAccounts accounts;
    private final ProgrammeQueries programmes;
    private final LoadedFacts loaded;
    private final Clock clock;

    BudgetFacts(
            BudgetService budgets,
            BudgetAccounts accounts,
            ProgrammeQueries programmes,
            LoadedFacts loaded,
            Clock clock) {
        this.budgets = budgets;
        this.accounts = accounts;
        this.programmes = programmes;
        this.loaded = loaded;
        this.clock = clock;
    }

    void loadAccounts() {
        for (NamedCsvRecord row : FactFile.named("budget_accounts.csv").rows())
            accounts.name(new NameAccount(
                    row.getField("code"),
                    BudgetAccounts.Kind.valueOf(row.getField("kind")),
                    optional(row, "parent"),
                    row.getField("name"),
                    row.getField("name_en"),
                    optional(row, "short_name"),
                    new Period(optional(row, "from", LocalDate::parse), optional(row, "until", LocalDate::parse)),
                    row.getField("source")));
    }

    void loadVersions() {
        List<NamedCsvRecord> lines = FactFile.named("budget_lines.csv").rows();
        for (NamedCsvRecord row : FactFile.named("budgets.csv").rows())
            budgets.state(new StateVersion(
                    programme(row),
                    Integer.parseInt(row.getField("year")),
                    VersionKind.valueOf(row.getField("kind")),
                    Integer.parseInt(row.getField("ordinal")),
                    optional(row, "decided_on", PartialDate::parse),
                    row.getField("basis"),
                    optional(row, "approver"),
                    optional(row, "stated", Money::read),
                    MoneyUnit.HUNDRED_MILLION,
                    Boolean.parseBoolean(row.getField("whole")),
                    false,
                    source(row),
                    lines.stream()
                            .filter(line -> List.of("programme", "year", "kind").stream()
                                    .allMatch(name -> line.getField(name).equals(row.getField(name))))
                            .map(this::line)
                            .toList()));
    }

    private StateVersion.Line line(NamedCsvRecord row) {
        String place = optional(row, "place");
        String[] region = place == null ? new String[0] : place.split("/");
        return new StateVersion.Line(
                row.getField("code"),
                row.getField("name"),
                null,
                place == null ? BudgetPlace.WHOLE : BudgetPlace.region(region[0], region[1]),
                Money.read(row.getField("amount")),
                source(row));
    }

    void loadPhases() {
        Map<String, StatePhase> phases = new LinkedHashMap<>();
        for (NamedCsvRecord row : FactFile.named("budget_phases.csv").rows()) {
            StatePhase.Amount amount = new StatePhase.Amount(
                    Money.read(row.getField("amount")),
                    MoneyUnit.HUNDRED_MILLION,
                    optional(row, "decided_on", PartialDate::parse),
                    row.getField("reason"),
                    source(row));
            StatePhase phase = new StatePhase(
                    programme(row),
                    row.getField("code"),
                    row.getField("name"),
                    row.getField("name_en"),
                    Integer.parseInt(row.getField("from_year")),
                    optional(row, "to_year", Integer::valueOf),
                    List.of(amount));
            phases.merge(row.getField("programme") + row.getField("code"), phase, StatePhase::followedBy);
        }
        phases.values().forEach(budgets::state);
    }

    private long source(NamedCsvRecord row) {
        return loaded.recordOf(Kind.SOURCE, row.getField("source"));
    }

    private long programme(NamedCsvRecord row) {
        return programmes
                .byCode(row.getField("programme"), AsOf.today(clock))
                .orElseThrow()
                .id();
    }
}
