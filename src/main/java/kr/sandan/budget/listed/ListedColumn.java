package kr.sandan.budget.listed;

import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param index from 0
 * @param cell where its title stands, the lowest of several rows
 * @param title what stands above it, those of several rows parted by a slash
 * @param field what it holds, or null where that is not known
 * @param unit of its money where its title gives one
 */
public record ListedColumn<F>(
        int index,
        SheetCell cell,
        String title,
        @Nullable F field,
        @Nullable MoneyUnit unit) {

    ListedColumn<F> as(@Nullable F known) {
        return new ListedColumn<>(index, cell, title, known, unit);
    }
}
