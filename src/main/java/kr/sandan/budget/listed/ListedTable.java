package kr.sandan.budget.listed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetRow;
import kr.sandan.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;

/**
 * A table of a list about budgets: what stands above it, its columns, and its rows one by one. A blank step before the first
 * that is filled means the same as above; rows that sum up others are marked.
 */
public final class ListedTable<F extends Enum<F> & ListedField> implements Iterator<ListedRow<F>> {

    /** Rows among which the titles are looked for. */
    private static final int LOOKED_AT = 40;

    /** Texts that are shown of a column of which nobody knows what it is. */
    private static final int SAMPLES = 3;

    /** Texts of which is remembered whether they say that a row sums up others. */
    private static final int MOST_WORDS = 10_000;

    private final Class<F> type;
    private final List<SheetRow> above;
    private final List<SheetRow> first;
    private final Iterator<SheetRow> ahead;
    private final SheetRows rows;
    private final List<ListedColumn<F>> columns;
    private final Map<F, Integer> places;
    private final Map<String, TotalWord> words = new HashMap<>();
    private Map<F, String> steps;
    private @Nullable ListedRow<F> next;

    private ListedTable(Class<F> type, List<SheetRow> looked, ListedHead<F> head, SheetRows rows) {
        this.type = type;
        this.rows = rows;
        above = List.copyOf(looked.subList(0, head.first()));
        first = List.copyOf(looked.subList(head.first() + head.rows(), looked.size()));
        ahead = first.iterator();
        columns = new ArrayList<>(head.columns());
        places = new EnumMap<>(type);
        steps = new EnumMap<>(type);
        place();
    }

    /** The table of a sheet; empty where none is known by its titles. */
    public static <F extends Enum<F> & ListedField> Optional<ListedTable<F>> find(SheetRows rows, Class<F> type) {
        List<SheetRow> looked = new ArrayList<>();
        while (looked.size() < LOOKED_AT && rows.hasNext()) looked.add(rows.next());
        return Optional.ofNullable(ListedHead.find(looked, type))
                .map(head -> new ListedTable<>(type, looked, head, rows));
    }

    private void place() {
        places.clear();
        for (ListedColumn<F> column : columns)
            if (column.field() != null) places.putIfAbsent(column.field(), column.index());
    }

    public List<ListedColumn<F>> columns() {
        return List.copyOf(columns);
    }

    /** Whether it has a column of a field. */
    public boolean has(F field) {
        return places.containsKey(field);
    }

    /** The column of a field, or null where it has none. */
    public @Nullable ListedColumn<F> column(F field) {
        Integer place = places.get(field);
        if (place == null) return null;
        return columns.stream()
                .filter(column -> column.index() == place)
                .findFirst()
                .orElse(null);
    }

    /** The first different texts of a column, a few at most. */
    public List<String> samples(ListedColumn<F> column) {
        return first.stream()
                .map(row -> row.cell(column.index()))
                .filter(cell -> !cell.isBlank())
                .map(SheetCell::text)
                .distinct()
                .limit(SAMPLES)
                .toList();
    }

    /** Says what a column is that was not known by its title; before its rows are read. */
    public void know(ListedColumn<F> column, F field) {
        columns.replaceAll(one -> one.index() == column.index() ? one.as(field) : one);
        place();
    }

    /** The unit of money that stands above it, or null where none does. */
    public @Nullable MoneyUnit unit() {
        for (SheetRow row : above)
            for (SheetCell cell : row.cells()) {
                MoneyUnit unit = ListedUnit.stated(cell.text());
                if (unit != null) return unit;
            }
        return null;
    }

    /** The first text above it, empty where none is. */
    public String title() {
        return above.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isBlank())
                .map(SheetCell::text)
                .findFirst()
                .orElse("");
    }

    /** The rows above its titles. */
    public List<SheetRow> above() {
        return above;
    }

    /** How far down the steps the label of a row that sums up others stands, from 0; 0 too where it stands beside them. */
    public int depth(ListedRow<F> row) {
        SheetCell label = row.totalCell();
        int depth = 0;
        for (F step : type.getEnumConstants()) {
            if (!step.isStep() || !has(step)) continue;
            if (label != null && row.cell(step).column() == label.column()) return depth;
            depth++;
        }
        return 0;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (ahead.hasNext() || rows.hasNext())) {
            SheetRow row = ahead.hasNext() ? ahead.next() : rows.next();
            if (!row.isBlank() && !isTitlesAgain(row)) next = read(row);
        }
        return next != null;
    }

    @Override
    public ListedRow<F> next() {
        if (!hasNext() || next == null) throw new NoSuchElementException();
        ListedRow<F> row = next;
        next = null;
        return row;
    }

    /** Printed tables repeat their titles at the top of every page. */
    private boolean isTitlesAgain(SheetRow row) {
        int same = 0;
        for (ListedColumn<F> column : columns) {
            String title = column.cell().raw();
            if (!title.equals(row.cell(column.index()).raw())) return false;
            if (++same == 2) return true;
        }
        return false;
    }

    private ListedRow<F> read(SheetRow row) {
        if (words.size() > MOST_WORDS) words.clear();
        SheetCell totalCell = null;
        TotalWord total = TotalWord.NONE;
        Map<F, String> said = new EnumMap<>(type);
        boolean same = true;
        for (Map.Entry<F, Integer> place : places.entrySet()) {
            SheetCell cell = row.cell(place.getValue());
            if (!place.getKey().isMoney() && total == TotalWord.NONE && cell.kind() == SheetCell.Kind.TEXT) {
                if (TotalWord.mayBe(cell.raw())) total = words.computeIfAbsent(cell.raw(), TotalWord::of);
                if (total != TotalWord.NONE) totalCell = cell;
            }
            if (!place.getKey().isStep()) continue;
            if (!cell.isBlank()) same = false;
            String text = same ? steps.getOrDefault(place.getKey(), "") : cell.text();
            if (!text.isEmpty()) said.put(place.getKey(), text);
        }
        if (total == TotalWord.NONE) steps = said;
        return new ListedRow<>(row, places, said, total, totalCell);
    }
}
