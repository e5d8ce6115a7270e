package kr.sandan.budget.listed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.listed.AmountPlan.Amount;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetRow;
import kr.sandan.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;

/**
 * Rows of our template in a layout of others. A line that the layout cannot say whole, since it has no column for its place, its
 * source of money or a step of its heading, is not said at all: read back it would be another line.
 */
final class LayoutRows {

    /** What a line says beside its name, code, place and money: each needs a column. */
    private static final Set<BudgetField> SAID = Set.of(
            BudgetField.MINISTRY,
            BudgetField.ACCOUNT,
            BudgetField.SUB_ACCOUNT,
            BudgetField.FIELD,
            BudgetField.SECTOR,
            BudgetField.PROGRAM,
            BudgetField.UNIT,
            BudgetField.DETAIL,
            BudgetField.SUB,
            BudgetField.COST,
            BudgetField.SUB_COST,
            BudgetField.NOTE,
            BudgetField.SAMPLE);

    private final ListedTable<BudgetField> table;
    private final AmountPlan plan;
    private final int year;

    private LayoutRows(ListedTable<BudgetField> table, int year) {
        this.table = table;
        this.year = year;
        plan = AmountPlan.of(table);
    }

    /**
     * @param titles of the layout, row by row
     * @param year whose file it is
     */
    static LayoutRows of(List<List<String>> titles, int year) {
        List<SheetRow> rows = new ArrayList<>();
        for (int row = 0; row < titles.size(); row++) {
            List<SheetCell> cells = new ArrayList<>();
            for (int column = 0; column < titles.get(row).size(); column++)
                cells.add(SheetCell.held("", row + 1, column, titles.get(row).get(column)));
            rows.add(new SheetRow("", row + 1, cells));
        }
        return ListedTable.find(SheetRows.of(rows), BudgetField.class)
                .map(table -> new LayoutRows(table, year))
                .orElseThrow(() -> new IllegalArgumentException("no titles: " + titles));
    }

    /**
     * A line in the order of the columns of the layout; empty where it cannot say it.
     *
     * @param values in the order of {@link BudgetTemplate#COLUMNS}
     */
    Optional<@Nullable Object[]> row(@Nullable Object[] values) {
        Map<BudgetField, Object> line = new EnumMap<>(BudgetField.class);
        for (int at = 0; at < values.length; at++) {
            Object value = values[at];
            if (value != null) line.put(BudgetTemplate.COLUMNS.get(at), value);
        }
        Optional<Amount> amount = amount(line);
        boolean said = SAID.stream().allMatch(field -> !line.containsKey(field) || table.has(field));
        if (amount.isEmpty() || !said || !place(line) || !name(line) || !code(line, amount.get()) || !step(line))
            return Optional.empty();
        BigDecimal won = new BigDecimal(String.valueOf(line.remove(BudgetField.AMOUNT)));
        line.put(
                amount.get().field(),
                won.divide(BigDecimal.valueOf(unit(amount.get()).won()))
                        .stripTrailingZeros()
                        .toPlainString());
        line.put(BudgetField.YEAR, year);
        return Optional.of(cells(line));
    }

    private @Nullable Object[] cells(Map<BudgetField, Object> line) {
        int width = table.columns().stream().mapToInt(ListedColumn::index).max().orElse(0) + 1;
        @Nullable Object[] cells = new Object[width];
        for (ListedColumn<BudgetField> column : table.columns())
            if (column.field() != null) cells[column.index()] = line.get(column.field());
        return cells;
    }

    /** The column of its money: that of its source where the layout has one for each, else that of the first approved budget. */
    private Optional<Amount> amount(Map<BudgetField, Object> line) {
        Object fund = line.get(BudgetField.FUND_SOURCE);
        boolean byFund = plan.amounts().stream().anyMatch(one -> one.fund() != null);
        if (!byFund && fund != null && !table.has(BudgetField.FUND_SOURCE)) return Optional.empty();
        return plan.amounts().stream()
                .filter(one -> byFund
                        ? one.fund() != null && one.fund().name().equals(fund)
                        : !one.added()
                                && (one.version() == null || one.version().equals(ListedVersion.ORIGINAL)))
                .findFirst();
    }

    private MoneyUnit unit(Amount amount) {
        ListedColumn<BudgetField> column = table.column(amount.field());
        return Optional.ofNullable(column)
                .map(ListedColumn::unit)
                .or(() -> Optional.ofNullable(AmountPlan.usual(table, amount)))
                .orElse(MoneyUnit.WON);
    }

    private boolean place(Map<BudgetField, Object> line) {
        Object kind = line.get(BudgetField.PLACE_KIND);
        if (kind == null || table.has(BudgetField.PLACE_KIND)) return true;
        if (!kind.equals(BudgetPlace.Kind.PROVINCE.name()) || !table.has(BudgetField.AUTHORITY)) return false;
        line.put(BudgetField.AUTHORITY, line.get(BudgetField.PLACE));
        return true;
    }

    /** Whether it is called by a column, or by the last step that its row has, perhaps with its department behind. */
    private boolean name(Map<BudgetField, Object> line) {
        String name = String.valueOf(line.get(BudgetField.NAME));
        if (table.has(BudgetField.NAME)) return true;
        String step = RowTexts.NAMES.stream()
                .filter(line::containsKey)
                .filter(table::has)
                .map(field -> String.valueOf(line.get(field)))
                .findFirst()
                .orElse("");
        if (!table.has(BudgetField.DEPARTMENT) || !name.startsWith(step + RowTexts.BETWEEN)) return name.equals(step);
        line.put(BudgetField.DEPARTMENT, name.substring(step.length() + RowTexts.BETWEEN.length()));
        return true;
    }

    /** Whether it has no code or one that the layout gives back; what the layout puts behind it is taken away. */
    private boolean code(Map<BudgetField, Object> line, Amount amount) {
        Object code = line.get(BudgetField.LINE_CODE);
        if (code == null || !table.has(BudgetField.LINE_CODE)) return true;
        String suffix = plan.isWide() ? amount.suffix() : "";
        if (!code.toString().endsWith(suffix)) return false;
        line.put(
                BudgetField.LINE_CODE,
                code.toString().substring(0, code.toString().length() - suffix.length()));
        return true;
    }

    /** Whether its first step is filled: one that is blank would mean the same as in the row above. */
    private boolean step(Map<BudgetField, Object> line) {
        return Stream.of(BudgetField.values())
                .filter(field -> field.isStep() && table.has(field))
                .findFirst()
                .map(line::containsKey)
                .orElse(true);
    }
}
