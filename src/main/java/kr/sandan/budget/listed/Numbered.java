package kr.sandan.budget.listed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.sheet.SheetCell;

/** Values that repeat in a file, numbered in the order in which they first occur. */
final class Numbered<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private final List<SheetCell> cells = new ArrayList<>();

    /** @param cell where the value stands, remembered for its first occurrence */
    int of(T value, SheetCell cell) {
        Integer known = numbers.get(value);
        if (known != null) return known;
        numbers.put(value, values.size());
        values.add(value);
        cells.add(cell);
        return values.size() - 1;
    }

    List<T> values() {
        return values;
    }

    /** Where a value first stands. */
    SheetCell cell(int number) {
        return cells.get(number);
    }
}
