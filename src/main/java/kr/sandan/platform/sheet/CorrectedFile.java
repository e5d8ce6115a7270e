package kr.sandan.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;

/** A file read as if other texts stood in some of its cells. The file itself stays as it was sent. */
public final class CorrectedFile implements SheetFile {

    private final SheetFile file;
    /** By sheet, row from 1 and column from 0. */
    private final Map<String, TreeMap<Integer, TreeMap<Integer, String>>> texts = new HashMap<>();

    /**
     * Another text for a cell.
     *
     * @param cell address such as {@code E12}
     * @param text as it would be typed; empty for a blank cell
     */
    public record Correction(String sheet, String cell, String text) {}

    public CorrectedFile(SheetFile file, List<Correction> corrections) {
        this.file = file;
        for (Correction correction : corrections) {
            CellReference at = new CellReference(correction.cell());
            texts.computeIfAbsent(correction.sheet(), sheet -> new TreeMap<>())
                    .computeIfAbsent(at.getRow() + 1, row -> new TreeMap<>())
                    .put((int) at.getCol(), correction.text());
        }
    }

    @Override
    public List<String> sheets() {
        return file.sheets();
    }

    @Override
    public SheetRows rows(String sheet) {
        SheetRows rows = file.rows(sheet);
        TreeMap<Integer, TreeMap<Integer, String>> corrected = texts.get(sheet);
        return corrected == null
                ? rows
                : new SheetRows(new Overlaid(sheet, rows, new TreeMap<>(corrected)), rows::close);
    }

    @Override
    public boolean isHidden(String sheet) {
        return file.isHidden(sheet);
    }

    @Override
    public String writtenAs() {
        return file.writtenAs();
    }

    @Override
    public void close() {
        file.close();
    }

    /**
     * The rows with the corrections laid over them.
     *
     * @param open rows whose corrections are still to come
     */
    private record Overlaid(String sheet, SheetRows rows, TreeMap<Integer, TreeMap<Integer, String>> open)
            implements Iterator<SheetRow> {

        @Override
        public boolean hasNext() {
            return rows.hasNext() || !open.isEmpty();
        }

        @Override
        public SheetRow next() {
            SheetRow ahead = rows.peek();
            // a row that is blank in the file is passed over by its reader, and may hold a text now
            boolean blank = !open.isEmpty() && (ahead == null || open.firstKey() < ahead.number());
            SheetRow row = blank ? new SheetRow(sheet, open.firstKey(), List.of()) : rows.next();
            TreeMap<Integer, String> corrected = open.remove(row.number());
            return corrected == null ? row : overlaid(row, corrected);
        }

        private SheetRow overlaid(SheetRow row, TreeMap<Integer, String> corrected) {
            List<SheetCell> cells = new ArrayList<>(row.cells());
            corrected.forEach((column, text) -> {
                while (cells.size() <= column) cells.add(SheetCell.blank(sheet, row.number(), cells.size()));
                cells.set(column, SheetCell.text(sheet, row.number(), column, text));
            });
            return new SheetRow(sheet, row.number(), cells, row.hidden());
        }
    }
}
