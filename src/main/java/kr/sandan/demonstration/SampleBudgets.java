package kr.sandan.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.util.List;
import kr.sandan.account.ActingAccount;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetService;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.StateVersion;
import kr.sandan.budget.VersionKind;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Money;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented budgets of this year and the two before, marked as samples, with what became of them. */
@Component
class SampleBudgets {

    private static final int YEARS = 2;

    private final BudgetService budgets;
    private final SampleExecution execution;
    private final SourceService sources;
    private final ProgrammeQueries programmes;
    private final LoadedFacts loaded;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleBudgets(
            BudgetService budgets,
            SampleExecution execution,
            SourceService sources,
            ProgrammeQueries programmes,
            LoadedFacts loaded,
            ActingAccount acting,
            JdbcClient jdbc,
            Clock clock) {
        this.budgets = budgets;
        this.execution = execution;
        this.sources = sources;
        this.programmes = programmes;
        this.loaded = loaded;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void loadBudgets() {
        AsOf today = AsOf.today(clock);
        List<NamedCsvRecord> rows = FactFile.named("sample_budgets.csv").rows();
        long source = sources.register(new RegisterSource(
                "시연용 견본 예산", "산단 포털", SourceKind.OTHER, null, null, null, null, null, null, null, true));
        long programme = programmes.byCode("INNOVATION", today).orElseThrow().id();
        for (int ago = YEARS; ago >= 0; ago--) {
            int year = today.valid().getYear() - ago;
            state(rows, programme, year, VersionKind.ORIGINAL, source);
            if (ago == 0) state(rows, programme, year, VersionKind.SUPPLEMENTARY, source);
            acting.as(
                    number("select id from account where username = 'admin'"),
                    () -> execution.load(rows, programme, year));
        }
    }

    private void state(List<NamedCsvRecord> rows, long programme, int year, VersionKind kind, long source) {
        boolean first = kind == VersionKind.ORIGINAL;
        budgets.state(new StateVersion(
                programme,
                year,
                kind,
                first ? 0 : 1,
                PartialDate.parse(first ? year - 1 + "-12" : year + "-05"),
                first ? "견본 본예산" : "견본 1차 추경",
                "견본 국회",
                null,
                MoneyUnit.MILLION,
                true,
                true,
                source,
                rows.stream()
                        .map(row -> new StateVersion.Line(
                                year + "-" + row.getField("code"),
                                row.getField("name"),
                                FundSource.NATIONAL,
                                place(row.getField("place")),
                                Money.read(row.getField(first ? "original" : "supplementary")),
                                source))
                        .toList()));
    }

    private BudgetPlace place(String written) {
        String[] parts = written.split("/");
        return switch (parts[0]) {
            case "OFFICE" -> BudgetPlace.office(number("select id from office where code = '" + parts[1] + "'"));
            case "HUB" -> BudgetPlace.hub(loaded.recordOf(Kind.DESIGNATION, parts[1]));
            case "COUNCIL" -> BudgetPlace.council(loaded.recordOf(Kind.COUNCIL, parts[1]));
            case "REGION" -> BudgetPlace.region(parts[1], parts[2]);
            default -> BudgetPlace.WHOLE;
        };
    }

    private long number(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }
}
