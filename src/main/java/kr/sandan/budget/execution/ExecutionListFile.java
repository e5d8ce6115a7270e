package kr.sandan.budget.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.sandan.budget.listed.BudgetFindings;
import kr.sandan.budget.listed.BudgetTotals;
import kr.sandan.budget.listed.ColumnQuestions;
import kr.sandan.budget.listed.ListedBudgets;
import kr.sandan.budget.listed.ListedColumn;
import kr.sandan.budget.listed.ListedMoney;
import kr.sandan.budget.listed.ListedRow;
import kr.sandan.budget.listed.ListedSheets;
import kr.sandan.budget.listed.ListedTable;
import kr.sandan.load.LoadContext;
import kr.sandan.platform.CopyRows;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a file says of lines and months. Rows that sum up others are compared with them and never added.
 */
final class ExecutionListFile {

    static final String COLUMNS = """
            load_id, position, sheet, row_number, column_number, code, work, name, cost, month, told_on, current_krw, granted_krw,
            spent_krw, so_far_krw, carried_named_krw, carried_forced_krw, carried_lasting_krw, unspent_krw, returned_krw""";

    /** Those that are kept, as {@link #COLUMNS} has them. */
    private static final List<ExecutionField> MONEY =
            Stream.of(ExecutionField.values()).filter(ExecutionField::isKept).toList();

    private static final List<ExecutionField> NAMES =
            List.of(ExecutionField.NAME, ExecutionField.SUB, ExecutionField.DETAIL, ExecutionField.UNIT);

    private final LoadContext context;
    private final BudgetFindings findings;
    private final CopyRows lines;
    private final List<BudgetTotals.Control> controls = new ArrayList<>();
    private final String year;
    private int position;

    ExecutionListFile(LoadContext context, BudgetFindings findings, CopyRows lines) {
        this.context = context;
        this.findings = findings;
        this.lines = lines;
        this.year = context.period();
    }

    /** What the file states of itself, once it is read. */
    List<BudgetTotals.Control> controls() {
        return controls;
    }

    /**
     * Stages every row.
     *
     * @return how many questions about the file nobody has decided
     * @throws SheetRefused where no sheet has a table of execution
     */
    int read(SheetFile file) {
        ListedSheets sheets =
                ListedSheets.of(file, ExecutionField.class, ExecutionListFile::isExecution, context, findings);
        int open = sheets.open();
        boolean any = false;
        for (String sheet : sheets.read()) {
            try (SheetRows rows = file.rows(sheet)) {
                ListedTable<ExecutionField> table =
                        ListedTable.find(rows, ExecutionField.class).orElse(null);
                if (table != null && !mayBeExecution(table)) requireNoBudget(file);
                if (table != null) open += read(table);
                any |= table != null;
            }
        }
        if (!any) {
            requireNoBudget(file);
            throw new SheetRefused("budget.execution.load.no-header");
        }
        lines.flush();
        if (position == 0 && open == 0 && !findings.refused()) throw new SheetRefused("budget.execution.load.no-rows");
        return open;
    }

    /** A table that says what became of money, or has columns of which nobody knows yet what they say. */
    private static boolean isExecution(ListedTable<ExecutionField> table) {
        return mayBeExecution(table) || table.columns().stream().anyMatch(column -> column.field() == null);
    }

    private static boolean mayBeExecution(ListedTable<ExecutionField> table) {
        return saysSomething(table) || table.has(ExecutionField.PAID);
    }

    private static void requireNoBudget(SheetFile file) {
        ListedBudgets.instead(file).ifPresent(key -> {
            throw new SheetRefused(key);
        });
    }

    private static boolean saysSomething(ListedTable<ExecutionField> table) {
        return MONEY.stream().anyMatch(field -> field != ExecutionField.CURRENT && table.has(field));
    }

    private int read(ListedTable<ExecutionField> table) {
        int open = new ColumnQuestions(context, "budget.execution.load.field.")
                .ask(table, ExecutionField.class, ExecutionField::isKept);
        ListedColumn<ExecutionField> paid = table.column(ExecutionField.PAID);
        boolean besides = table.has(ExecutionField.SPENT_SO_FAR);
        if (paid != null) table.know(paid, besides ? ExecutionField.SPENT : ExecutionField.SPENT_SO_FAR);
        if (!saysSomething(table)) {
            if (open == 0) throw new SheetRefused("budget.execution.load.no-header");
            return open;
        }
        ExecutionMonths months = new ExecutionMonths(context, findings, table);
        rows(table, months, unit(table));
        return months.isOpen() ? open + 1 : open;
    }

    private void rows(ListedTable<ExecutionField> table, ExecutionMonths months, MoneyUnit unit) {
        ExecutionChecks checks = new ExecutionChecks(table, unit, findings);
        BudgetTotals totals = new BudgetTotals(findings, MONEY.size());
        while (table.hasNext()) {
            ListedRow<ExecutionField> row = table.next();
            context.progress(row.row().number(), 0);
            SheetCell label = row.totalCell();
            if (label == null) {
                checks.look(row);
                stage(row, months, unit, totals);
            } else {
                SheetCell[] cells = MONEY.stream().map(row::cell).toArray(SheetCell[]::new);
                totals.stated(label, row.total(), table.depth(row), cells, won(row, unit));
            }
        }
        controls.addAll(totals.finish(unit));
    }

    /** The unit stated with the columns or above the table; published settlements are in won. */
    private static MoneyUnit unit(ListedTable<ExecutionField> table) {
        MoneyUnit ofColumn = MONEY.stream()
                .map(table::column)
                .filter(Objects::nonNull)
                .map(ListedColumn::unit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(table.unit());
        return ofColumn == null ? MoneyUnit.WON : ofColumn;
    }

    private void stage(ListedRow<ExecutionField> row, ExecutionMonths months, MoneyUnit unit, BudgetTotals totals) {
        String said = row.text(ExecutionField.YEAR);
        if (!said.isEmpty() && !said.replaceAll("[^0-9]", "").equals(year)) {
            findings.refuse(row.cell(ExecutionField.YEAR), "budget.execution.load.other-year", said, year);
            return;
        }
        @Nullable Long[] won = won(row, unit);
        totals.line(Stream.of(won).mapToLong(one -> one == null ? 0 : one).toArray());
        boolean silent = true;
        for (int at = 1; at < won.length; at++) silent &= won[at] == null;
        if (silent) return;
        ExecutionMonths.Told told = months.of(row);
        if (told == null) return;
        SheetCell cell = said(row);
        lines.add(context.loadId())
                .add(++position)
                .add(cell.sheet())
                .add(cell.row())
                .add(cell.column())
                .add(orNull(row.text(ExecutionField.LINE_CODE)))
                .add(orNull(row.text(ExecutionField.WORK_CODE)))
                .add(name(row))
                .add(orNull(row.text(ExecutionField.COST)))
                .add(told.month().atDay(1).toString())
                .add(told.on() == null ? null : told.on().toString());
        for (Long one : won) lines.add(one == null ? null : String.valueOf(one));
        lines.end();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** The first cell in which money stands. */
    private static SheetCell said(ListedRow<ExecutionField> row) {
        return MONEY.stream()
                .filter(row::has)
                .map(row::cell)
                .filter(one -> !one.isBlank())
                .findFirst()
                .orElse(row.cell(ExecutionField.NAME));
    }

    private static String name(ListedRow<ExecutionField> row) {
        return NAMES.stream()
                .map(row::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** In the order of {@link #MONEY}; null where nothing is said, and where a figure cannot be read, which is reported. */
    private @Nullable Long[] won(ListedRow<ExecutionField> row, MoneyUnit unit) {
        @Nullable Long[] won = new Long[MONEY.size()];
        for (int at = 0; at < won.length; at++) {
            if (!row.has(MONEY.get(at))) continue;
            SheetCell cell = row.cell(MONEY.get(at));
            try {
                won[at] = ListedMoney.won(cell, unit);
            } catch (ListedMoney.Unreadable unreadable) {
                findings.refuse(cell, unreadable.messageKey(), cell.text());
            }
        }
        return won;
    }
}
