package kr.sandan.budget.execution;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kr.sandan.budget.listed.BudgetFindings;
import kr.sandan.budget.listed.ListedRow;
import kr.sandan.budget.listed.ListedTable;
import kr.sandan.budget.listed.ListedTitles;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * Of which month the rows of a list of execution tell: by a column of months or of days, by a day stated above the table, in a
 * settlement the last of the year, else as a person says.
 */
final class ExecutionMonths {

    private static final Pattern MONTH = Pattern.compile("(?:(\\d{4})[-./년]?\\s*)?(\\d{1,2})월?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D{0,3}(\\d{1,2})\\D{0,3}(\\d{1,2})\\D{0,3}");
    private static final Pattern ABOVE = Pattern.compile(
            "(\\d{4})\\s*[-./년]\\s*(\\d{1,2})\\s*[-./월]\\s*(?:(\\d{1,2})?\\s*[.일]?|말)\\s*(?:현재|기준|까지).*");
    private static final int DECEMBER = 12;

    private final LoadContext context;
    private final BudgetFindings findings;
    private final ListedTable<ExecutionField> table;
    private final int year;
    private final @Nullable YearMonth all;
    private boolean open;

    ExecutionMonths(LoadContext context, BudgetFindings findings, ListedTable<ExecutionField> table) {
        this.context = context;
        this.findings = findings;
        this.table = table;
        year = Integer.parseInt(context.period());
        all = table.has(ExecutionField.MONTH) || table.has(ExecutionField.DAY) ? null : ofTable();
    }

    /** The month of a row, and up to which day of it where the row says so. */
    record Told(YearMonth month, @Nullable LocalDate on) {}

    /** Whether nobody has said yet of which month the table tells. */
    boolean isOpen() {
        return open;
    }

    private YearMonth ofTable() {
        Optional<YearMonth> stated = table.above().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> above(cell.text()).stream())
                .findFirst();
        if (stated.isPresent()) return stated.get();
        boolean settled = table.has(ExecutionField.UNSPENT) || table.has(ExecutionField.NAMED);
        return settled ? YearMonth.of(year, DECEMBER) : asked();
    }

    private Optional<YearMonth> above(String text) {
        Matcher found = ABOVE.matcher(text.strip().replaceAll("^[^0-9]+", ""));
        if (!found.matches() || Integer.parseInt(found.group(1)) != year) return Optional.empty();
        int month = Integer.parseInt(found.group(2));
        return month < 1 || month > DECEMBER ? Optional.empty() : Optional.of(YearMonth.of(year, month));
    }

    private YearMonth asked() {
        SheetCell cell = table.columns().get(0).cell();
        Optional<String> choice = context.decide(new Question(
                "month:" + year + ":" + ListedTitles.plain(context.fileName()) + ":" + cell.sheet(),
                cell.sheet(),
                cell.address(),
                Text.of("budget.execution.load.month.question"),
                IntStream.rangeClosed(1, DECEMBER)
                        .mapToObj(month -> YearMonth.of(year, month).toString())
                        .map(month -> new Candidate(month, month, "budget.execution.load.month.hint"))
                        .toList()));
        open = choice.isEmpty();
        return choice.map(YearMonth::parse).orElse(YearMonth.of(year, DECEMBER));
    }

    /** Null where the row says none of the year, which is reported. */
    @Nullable
    Told of(ListedRow<ExecutionField> row) {
        if (all != null) return new Told(all, null);
        boolean days = !table.has(ExecutionField.MONTH);
        SheetCell cell = row.cell(days ? ExecutionField.DAY : ExecutionField.MONTH);
        String text = cell.text().strip();
        Matcher found = (days ? DAY : MONTH).matcher(text);
        try {
            if (found.matches()) {
                Told told = days ? day(found) : new Told(month(found), null);
                if (told.month().getYear() == year || told.month().getYear() == year + 1) return told;
            }
        } catch (DateTimeException none) {
            findings.refuse(cell, "budget.execution.load.month", text);
            return null;
        }
        findings.refuse(cell, "budget.execution.load.month", text);
        return null;
    }

    private static Told day(Matcher found) {
        LocalDate on = LocalDate.of(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
        return new Told(YearMonth.from(on), on);
    }

    private YearMonth month(Matcher found) {
        int of = found.group(1) == null ? year : Integer.parseInt(found.group(1));
        return YearMonth.of(of, Integer.parseInt(found.group(2)));
    }
}
