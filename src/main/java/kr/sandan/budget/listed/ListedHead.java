package kr.sandan.budget.listed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.KoreanNumber;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * The titles of a table, of one to three rows where groups span columns and titles span rows: found where most fields are
 * known by them, wherever that is.
 *
 * @param first the first row of the titles, counted among the rows looked at
 * @param rows how many rows they take
 * @param columns every column that has a title
 */
record ListedHead<F extends Enum<F> & ListedField>(int first, int rows, List<ListedColumn<F>> columns) {

    private static final int MOST_ROWS = 3;
    private static final int FEWEST_UNKNOWN = 3;

    /** How many different fields are known by it; nothing without money. */
    private int known(Class<F> type, boolean withMoney) {
        Set<F> fields = EnumSet.noneOf(type);
        columns.forEach(column -> {
            if (column.field() != null) fields.add(column.field());
        });
        boolean money = fields.stream().anyMatch(ListedField::isMoney);
        return withMoney && !money ? 0 : fields.size();
    }

    /** The titles among some rows, or null where there are none. */
    static <F extends Enum<F> & ListedField> @Nullable ListedHead<F> find(List<SheetRow> rows, Class<F> type) {
        ListedTitles<F> titles = new ListedTitles<>(type);
        ListedHead<F> best = null;
        int most = 1;
        for (int taken = 1; taken <= MOST_ROWS; taken++) {
            for (int first = 0; first + taken <= rows.size(); first++) {
                if (!mayBeTitles(rows.subList(first, first + taken))) continue;
                ListedHead<F> head = of(rows.subList(first, first + taken), first, titles);
                int known = head.known(type, true);
                if (known > most) {
                    most = known;
                    best = head;
                }
            }
        }
        return best == null ? hardlyKnown(rows, type, titles) : best;
    }

    /** Titles of which at least one is known, above a row of figures: what the others are must be asked. */
    private static <F extends Enum<F> & ListedField> @Nullable ListedHead<F> hardlyKnown(
            List<SheetRow> rows, Class<F> type, ListedTitles<F> titles) {
        for (int first = 0; first + 1 < rows.size(); first++) {
            if (!mayBeTitles(rows.subList(first, first + 1)) || !hasNumber(rows.get(first + 1))) continue;
            ListedHead<F> head = of(rows.subList(first, first + 1), first, titles);
            if (head.columns.size() >= FEWEST_UNKNOWN && head.known(type, false) > 0) return head;
        }
        return null;
    }

    private static boolean mayBeTitles(List<SheetRow> rows) {
        for (int at = 0; at < rows.size(); at++) {
            if (at > 0 && rows.get(at).number() != rows.get(at - 1).number() + 1) return false;
            if (hasNumber(rows.get(at))) return false;
        }
        return true;
    }

    private static boolean hasNumber(SheetRow row) {
        return row.cells().stream().anyMatch(ListedHead::isNumber);
    }

    private static boolean isNumber(SheetCell cell) {
        try {
            return KoreanNumber.read(cell) != null;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static <F extends Enum<F> & ListedField> ListedHead<F> of(
            List<SheetRow> rows, int first, ListedTitles<F> titles) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        String[] groups = new String[rows.size()];
        List<ListedColumn<F>> columns = new ArrayList<>();
        Set<F> taken = new HashSet<>();
        for (int index = 0; index < width; index++) {
            ListedColumn<F> column = column(rows, index, groups, titles);
            if (column == null) continue;
            F field = column.field();
            boolean again = field != null && !field.isRepeated() && !taken.add(field);
            columns.add(again ? column.as(null) : column);
        }
        return new ListedHead<>(first, rows.size(), columns);
    }

    /** A column with its titles from the top; a blank cell belongs to the group at its left unless one above it has a title. */
    private static <F extends Enum<F> & ListedField> @Nullable ListedColumn<F> column(
            List<SheetRow> rows, int index, String[] groups, ListedTitles<F> titles) {
        List<String> path = new ArrayList<>();
        SheetCell lowest = null;
        for (int level = 0; level < rows.size(); level++) {
            SheetCell cell = rows.get(level).cell(index);
            if (!cell.isBlank()) {
                groups[level] = cell.text();
                lowest = cell;
            } else if (lowest != null) groups[level] = "";
            String said = groups[level];
            boolean last = level == rows.size() - 1;
            if (said != null && !said.isEmpty() && (!cell.isBlank() || !last)) path.add(said);
        }
        if (lowest == null) return null;
        String title = String.join("/", path);
        MoneyUnit unit = ListedUnit.ofTitle(title);
        return new ListedColumn<>(index, lowest, title, titles.find(path.toArray(String[]::new)), unit);
    }
}
