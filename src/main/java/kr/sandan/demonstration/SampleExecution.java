package kr.sandan.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.sandan.budget.BudgetVersions;
import kr.sandan.budget.execution.Amounts;
import kr.sandan.budget.execution.ExecutionAsked;
import kr.sandan.budget.execution.ExecutionService;
import kr.sandan.budget.execution.ExecutionSums;
import kr.sandan.budget.execution.LineState;
import kr.sandan.budget.execution.MovementKind;
import kr.sandan.budget.execution.MovementService;
import kr.sandan.budget.execution.RecordMonth;
import kr.sandan.budget.execution.RecordMovement;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of the sample budgets: some money moved, granted by quarter, spent by month, the rest carried over or left. */
@Component
class SampleExecution {

    /** In per cent of what is spent in a year; years differ. */
    private static final int[][] SPENT = {
        {2, 4, 6, 8, 9, 10, 8, 8, 10, 11, 10, 14},
        {3, 5, 7, 8, 9, 9, 8, 8, 9, 10, 10, 14},
        {1, 3, 5, 8, 9, 10, 9, 9, 11, 12, 11, 12}
    };

    private static final int[] GRANTED = {30, 0, 0, 25, 0, 0, 25, 0, 0, 20, 0, 0};
    private static final int WHOLE = 100;
    private static final int DECEMBER = 12;

    private final MovementService movements;
    private final ExecutionService execution;
    private final ExecutionSums sums;
    private final BudgetVersions versions;
    private final Clock clock;
    private final Map<String, Long> carried = new HashMap<>();

    SampleExecution(
            MovementService movements,
            ExecutionService execution,
            ExecutionSums sums,
            BudgetVersions versions,
            Clock clock) {
        this.movements = movements;
        this.execution = execution;
        this.sums = sums;
        this.versions = versions;
        this.clock = clock;
    }

    void load(List<NamedCsvRecord> rows, long programme, int year) {
        move(programme, year);
        AsOf today = AsOf.today(clock);
        Map<String, LineState> lines = new HashMap<>();
        AsOf end = new AsOf(LocalDate.of(year, DECEMBER, 31), today.known());
        for (LineState line : sums.lines(new ExecutionAsked(
                year, BudgetVersions.chosen(versions.all(today), year, null, programme), programme, end)))
            lines.put(line.code(), line);
        YearMonth last = YearMonth.from(today.valid()).minusMonths(1);
        for (int month = 1; month <= DECEMBER && !YearMonth.of(year, month).isAfter(last); month++)
            spend(rows, lines, YearMonth.of(year, month));
    }

    private void move(long programme, int year) {
        List<RecordMovement.Line> over = new ArrayList<>();
        carried.forEach((code, won) -> over.add(new RecordMovement.Line(year + "-" + code, new Money(won))));
        if (!over.isEmpty()) record(programme, year, MovementKind.CARRIED_IN, "01-20", null, over);
        record(
                programme,
                year,
                MovementKind.DIVERSION,
                "06-15",
                null,
                List.of(line(year, "S07", "△50백만원"), line(year, "S03", "50백만원")));
        record(programme, year, MovementKind.RESERVE, "08-03", null, List.of(line(year, "S09", "30백만원")));
        record(
                programme,
                year,
                MovementKind.REORGANISATION,
                "09-01",
                "견본: 다른 부처로 옮긴 업무",
                List.of(line(year, "S08", "△20백만원")));
        long mistaken = record(
                programme,
                year,
                MovementKind.DIVERSION,
                "10-02",
                null,
                List.of(line(year, "S01", "△10백만원"), line(year, "S02", "10백만원")));
        movements.withdraw(year, mistaken, "견본: 두 번 적음");
    }

    private static RecordMovement.Line line(int year, String code, String amount) {
        return new RecordMovement.Line(year + "-" + code, Money.read(amount));
    }

    private long record(
            long programme,
            int year,
            MovementKind kind,
            String day,
            @Nullable String outside,
            List<RecordMovement.Line> lines) {
        return movements.record(new RecordMovement(
                programme,
                year,
                kind,
                LocalDate.parse(year + "-" + day),
                "견본 문서 " + year + "-" + day,
                "견본 승인자",
                outside,
                true,
                UUID.randomUUID().toString(),
                lines));
    }

    private void spend(List<NamedCsvRecord> rows, Map<String, LineState> lines, YearMonth month) {
        List<RecordMonth.Said> said = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            LineState line = lines.get(month.getYear() + "-" + row.getField("code"));
            if (line != null)
                said.add(new RecordMonth.Said(
                        line.lineId(), amounts(row, line.current().won(), month), null, null));
        }
        execution.record(new RecordMonth(
                month.getYear(),
                month,
                "견본 집행 보고 " + month,
                true,
                UUID.randomUUID().toString(),
                said));
    }

    /** In December the rest is carried over or left, but for a line of which nobody says where the rest went. */
    private Amounts amounts(NamedCsvRecord row, long current, YearMonth of) {
        int[] course = SPENT[of.getYear() % SPENT.length];
        int month = of.getMonthValue();
        long spent = share(current, number(row, "pace"));
        long now = share(spent, course[month - 1]);
        long granted = share(current, GRANTED[month - 1]);
        if (month < DECEMBER) return Amounts.of(granted, now);
        long before = 0;
        for (int at = 0; at < DECEMBER - 1; at++) before += share(spent, course[at]);
        long named = share(current, number(row, "named"));
        carried.put(row.getField("code"), named);
        if (named == 0) carried.remove(row.getField("code"));
        long left = number(row, "unspent") == 0 ? 0 : current - spent - named;
        return new Amounts(granted, spent - before, named, 0, 0, left, left);
    }

    private static long share(long won, long percent) {
        return won * percent / WHOLE;
    }

    private static long number(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }
}
