package kr.sandan.designation.listed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.platform.sheet.SheetRow;
import kr.sandan.platform.sheet.SheetRows;

/** Reads the rows of a list: those below the first row that names its columns; titles, units and notes are passed over. */
final class ListFile {

    private static final Pattern NOTE = Pattern.compile("^[*※#(（].*|^주\\s*[):：].*|^비고\\s*[:：].*");
    private static final Set<String> SUMS = Set.of("계", "합계", "소계", "총계", "total");
    private static final int FEWEST_COLUMNS = 2;

    private ListFile() {}

    /**
     * The rows of the first sheet that is a list.
     *
     * @throws SheetRefused where none is
     */
    static List<ListRow> read(SheetFile file, IntConsumer rowsRead) {
        for (String sheet : file.sheets()) {
            try (SheetRows rows = file.rows(sheet)) {
                Map<ListColumn, Integer> columns = header(rows);
                if (columns.isEmpty()) continue;
                List<ListRow> read = body(rows, columns, rowsRead);
                if (read.isEmpty()) throw new SheetRefused("designation.list-load.no-rows", sheet);
                return read;
            }
        }
        throw new SheetRefused("designation.list-load.no-header");
    }

    private static Map<ListColumn, Integer> header(SheetRows rows) {
        while (rows.hasNext()) {
            Map<ListColumn, Integer> columns = columns(rows.next());
            boolean complexes = columns.containsKey(ListColumn.COMPLEX) || columns.containsKey(ListColumn.COMPLEX_ID);
            if (complexes
                    && columns.size() >= FEWEST_COLUMNS
                    && columns.keySet().containsAll(ListColumn.NEEDED)) return columns;
        }
        return Map.of();
    }

    private static Map<ListColumn, Integer> columns(SheetRow row) {
        Map<ListColumn, Integer> columns = new EnumMap<>(ListColumn.class);
        for (int place = 0; place < row.cells().size(); place++) {
            int column = place;
            ListColumn.titled(row.cell(place).text()).ifPresent(titled -> columns.putIfAbsent(titled, column));
        }
        return columns;
    }

    private static List<ListRow> body(SheetRows rows, Map<ListColumn, Integer> columns, IntConsumer rowsRead) {
        List<ListRow> body = new ArrayList<>();
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            rowsRead.accept(row.number());
            ListRow read = new ListRow(row, columns);
            if (!row.isBlank() && columns(row).size() < columns.size() && !isRemark(read)) body.add(read);
        }
        return body;
    }

    /** A note, or a line of sums, neither of which designates anything. */
    private static boolean isRemark(ListRow row) {
        String first = "";
        for (int place = 0; place < row.row().cells().size() && first.isEmpty(); place++)
            first = row.row().cell(place).text();
        String role = row.text(ListColumn.ROLE);
        return (role.isEmpty() || role.equals(first)) && (NOTE.matcher(first).matches() || SUMS.contains(first));
    }
}
