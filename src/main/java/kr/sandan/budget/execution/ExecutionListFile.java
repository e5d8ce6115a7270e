package kr.sandan.budget.execution;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.budget.execution.ExecutionFindings.Place;
import kr.sandan.budget.listed.ColumnQuestions;
import kr.sandan.budget.listed.ListedColumn;
import kr.sandan.budget.listed.ListedMoney;
import kr.sandan.budget.listed.ListedRow;
import kr.sandan.budget.listed.ListedTable;
import kr.sandan.budget.listed.TotalWord;
import kr.sandan.load.LoadContext;
import kr.sandan.platform.CopyRows;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a file says of lines and months. A file without months is a settlement: what it says was spent was spent by the
 * end of its year.
 */
final class ExecutionListFile {

    static final String COLUMNS = """
            load_id, position, sheet, row_number, column_number, code, name, month, current_krw, so_far_krw, granted_krw,
            spent_krw, carried_named_krw, carried_forced_krw, carried_lasting_krw, unspent_krw, returned_krw""";

    private static final List<ExecutionField> MONEY = List.of(
            ExecutionField.CURRENT,
            ExecutionField.SPENT_SO_FAR,
            ExecutionField.GRANTED,
            ExecutionField.SPENT,
            ExecutionField.NAMED,
            ExecutionField.FORCED,
            ExecutionField.LASTING,
            ExecutionField.UNSPENT,
            ExecutionField.RETURNED);

    private static final List<ExecutionField> NAMES =
            List.of(ExecutionField.NAME, ExecutionField.SUB, ExecutionField.DETAIL, ExecutionField.UNIT);

    private static final Pattern MONTH = Pattern.compile("(?:(\\d{4})[-./년]?\\s*)?(\\d{1,2})월?");
    private static final int DECEMBER = 12;

    private final LoadContext context;
    private final ExecutionFindings findings;
    private final CopyRows lines;
    private final int year;
    private int position;

    ExecutionListFile(LoadContext context, ExecutionFindings findings, CopyRows lines) {
        this.context = context;
        this.findings = findings;
        this.lines = lines;
        this.year = Integer.parseInt(context.period());
    }

    /**
     * Stages every row.
     *
     * @return how many questions about columns nobody has decided
     * @throws SheetRefused where no sheet has a table of execution
     */
    int read(SheetFile file) {
        for (String sheet : file.sheets()) {
            try (SheetRows rows = file.rows(sheet)) {
                Optional<ListedTable<ExecutionField>> table = ListedTable.find(rows, ExecutionField.class);
                if (table.isPresent()) return read(table.get());
            }
        }
        throw new SheetRefused("budget.execution.load.no-header");
    }

    private int read(ListedTable<ExecutionField> table) {
        int open = new ColumnQuestions(context, "budget.execution.load.field.")
                .ask(table, ExecutionField.class, ExecutionField::isMoney);
        if (MONEY.stream().filter(one -> one != ExecutionField.CURRENT).noneMatch(table::has))
            throw new SheetRefused("budget.execution.load.no-header");
        MoneyUnit unit = unit(table);
        while (table.hasNext()) {
            ListedRow<ExecutionField> row = table.next();
            context.progress(row.row().number(), 0);
            if (row.total() == TotalWord.NONE) stage(row, unit);
        }
        lines.flush();
        if (position == 0 && open == 0) throw new SheetRefused("budget.execution.load.no-rows");
        return open;
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

    private void stage(ListedRow<ExecutionField> row, MoneyUnit unit) {
        String said = row.text(ExecutionField.YEAR);
        if (!said.isEmpty() && !said.replaceAll("[^0-9]", "").equals(String.valueOf(year))) {
            findings.refuse(
                    place(row.cell(ExecutionField.YEAR)), said, "budget.execution.load.other-year", said, year + "");
            return;
        }
        YearMonth month = month(row);
        @Nullable Long[] won = won(row, unit);
        if (month == null || won == null) return;
        boolean silent = true;
        for (int at = 1; at < won.length; at++) silent &= won[at] == null;
        if (silent) return;
        SheetCell cell = said(row);
        String code = row.text(ExecutionField.LINE_CODE).strip();
        lines.add(context.loadId())
                .add(++position)
                .add(cell.sheet())
                .add(cell.row())
                .add(cell.column())
                .add(code.isEmpty() ? null : code)
                .add(name(row))
                .add(month.atDay(1).toString());
        for (Long one : won) lines.add(one == null ? null : String.valueOf(one));
        lines.end();
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

    private @Nullable YearMonth month(ListedRow<ExecutionField> row) {
        if (!row.has(ExecutionField.MONTH)) return YearMonth.of(year, DECEMBER);
        String text = row.text(ExecutionField.MONTH).strip();
        Matcher found = MONTH.matcher(text);
        try {
            if (found.matches()) {
                int of = found.group(1) == null ? year : Integer.parseInt(found.group(1));
                YearMonth month = YearMonth.of(of, Integer.parseInt(found.group(2)));
                if (of == year || of == year + 1) return month;
            }
        } catch (DateTimeException none) {
            findings.refuse(place(row.cell(ExecutionField.MONTH)), text, "budget.execution.load.month", text);
            return null;
        }
        findings.refuse(place(row.cell(ExecutionField.MONTH)), text, "budget.execution.load.month", text);
        return null;
    }

    /** In the order of {@link #MONEY}; null where a figure cannot be read. */
    private @Nullable Long @Nullable [] won(ListedRow<ExecutionField> row, MoneyUnit unit) {
        @Nullable Long[] won = new Long[MONEY.size()];
        boolean read = true;
        for (int at = 0; at < won.length; at++) {
            if (!row.has(MONEY.get(at))) continue;
            SheetCell cell = row.cell(MONEY.get(at));
            try {
                won[at] = ListedMoney.won(cell, unit);
            } catch (ListedMoney.Unreadable unreadable) {
                findings.refuse(place(cell), cell.text(), unreadable.messageKey(), cell.text());
                read = false;
            }
        }
        return read ? won : null;
    }

    private static Place place(SheetCell cell) {
        return new Place(cell.sheet(), cell.row(), cell.column());
    }
}
