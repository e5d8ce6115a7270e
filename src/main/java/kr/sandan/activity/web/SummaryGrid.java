package kr.sandan.activity.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kr.sandan.activity.ActivitySummary.Count;

/**
 * The figures of a table and their sums. Where figures grow along time, each holds all before it too; the sum along time is then
 * what there is in the end, so that sums add up either way.
 */
class SummaryGrid {

    private final long[][] held;
    private final long[][] shown;
    private final boolean down;
    private final boolean across;

    /**
     * @param down whether figures grow from row to row
     * @param across whether figures grow from column to column
     */
    SummaryGrid(List<Count> counts, List<String> rows, List<String> columns, boolean down, boolean across) {
        this.down = down;
        this.across = across;
        held = new long[rows.size()][columns.size()];
        for (Count count : counts) held[rows.indexOf(count.value())][columns.indexOf(count.beside())] += count.held();
        shown = new long[rows.size()][columns.size()];
        for (int row = 0; row < held.length; row++)
            for (int column = 0; column < columns.size(); column++) shown[row][column] = grown(row, column);
    }

    private long grown(int row, int column) {
        long before = 0;
        if (down && row > 0) before = shown[row - 1][column];
        if (across && column > 0) before = shown[row][column - 1];
        return before + held[row][column];
    }

    long at(int row, int column) {
        return shown[row][column];
    }

    long ofRow(int row) {
        return Arrays.stream(across ? held[row] : shown[row]).sum();
    }

    long ofColumn(int column) {
        long[][] summed = down ? held : shown;
        return IntStream.range(0, summed.length)
                .mapToLong(row -> summed[row][column])
                .sum();
    }

    long all() {
        return Arrays.stream(held).flatMapToLong(Arrays::stream).sum();
    }
}
