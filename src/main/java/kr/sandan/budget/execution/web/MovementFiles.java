package kr.sandan.budget.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import kr.sandan.budget.execution.MovementRow;
import kr.sandan.budget.execution.Movements;
import kr.sandan.budget.web.BudgetNames;
import kr.sandan.budget.web.YearFiles;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.SheetColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Money moved during a year as files: each line of each document, withdrawn ones too. */
@Controller
class MovementFiles {

    private static final List<String> COLUMNS =
            List.of("year", "movement", "kind", "decided_on", "line_code", "amount_krw", "withdrawn");

    private final ExecutionYears years;
    private final Movements movements;
    private final BudgetNames names;
    private final YearFiles files;

    MovementFiles(ExecutionYears years, Movements movements, BudgetNames names, YearFiles files) {
        this.years = years;
        this.movements = movements;
        this.names = names;
        this.files = files;
    }

    @GetMapping("/budgets/{year}/movements.csv")
    void csv(@PathVariable int year, AsOf asOf, HttpServletResponse response) {
        List<@Nullable Object[]> rows = rows(year, asOf, (row, line) -> new @Nullable Object[] {
            year, row.id(), row.kind().name(), row.decidedOn(), line.code(), line.won(), row.withdrawal() != null
        });
        files.csv("movements-" + year, COLUMNS, rows, response);
    }

    @GetMapping("/budgets/{year}/movements.xlsx")
    void xlsx(@PathVariable int year, AsOf asOf, Locale locale, HttpServletResponse response) {
        List<@Nullable Object[]> rows = rows(year, asOf, (row, line) -> new @Nullable Object[] {
            files.say(row.kind().messageKey(), locale),
            row.decidedOn().toString(),
            row.basis(),
            row.approver(),
            row.outside(),
            names.programme(row.programmeId(), asOf, locale),
            line.code(),
            line.name(),
            line.won(),
            row.withdrawal()
        });
        files.xlsx(
                files.inWon("movements", "budget.movements.title", year, null, columns(locale), locale),
                rows,
                asOf,
                locale,
                response);
    }

    private List<@Nullable Object[]> rows(
            int year, AsOf asOf, BiFunction<MovementRow, MovementRow.Line, @Nullable Object[]> cells) {
        years.of(year, asOf);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (MovementRow row : movements.of(year, asOf))
            for (MovementRow.Line line : row.lines()) rows.add(cells.apply(row, line));
        return rows;
    }

    private List<SheetColumn> columns(Locale locale) {
        return List.of(
                SheetColumn.text(files.say("budget.field.kind", locale), 14),
                SheetColumn.text(files.say("budget.field.decidedOn", locale), 12),
                SheetColumn.text(files.say("budget.field.basis", locale), 40),
                SheetColumn.text(files.say("budget.field.approver", locale), 20),
                SheetColumn.text(files.say("budget.field.outside", locale), 20),
                SheetColumn.text(files.say("budget.by.PROGRAMME", locale), 30),
                SheetColumn.text(files.say("budget.column.code", locale), 20),
                SheetColumn.text(files.say("budget.by.LINE", locale), 40),
                SheetColumn.integer(files.say("budget.movement.amount", locale)),
                SheetColumn.text(files.say("budget.movement.withdraw.reason", locale), 30));
    }
}
