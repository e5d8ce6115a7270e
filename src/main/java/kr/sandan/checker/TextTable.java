package kr.sandan.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;
import org.jspecify.annotations.Nullable;

/**
 * Rows of equal length that stand below each other in a text, parted by tabs, by two spaces or more, or by bars.
 *
 * @param rows the rows in their order
 */
record TextTable(List<Row> rows) {

    private static final int MOST_COLUMNS = 60;

    /** A cell: what it says, and its figure where it holds one and nothing else. */
    record Cell(String text, @Nullable Figure figure) {}

    /** The cells of a row. */
    record Row(List<Cell> cells) {

        String label() {
            return cells.get(0).text().replaceAll("\\s", "");
        }

        @Nullable
        Figure figure(int column) {
            return cells.get(column).figure();
        }

        boolean heads() {
            return cells.stream().allMatch(cell -> cell.figure() == null);
        }
    }

    int columns() {
        return rows.get(0).cells().size();
    }

    /** The words over a column; empty where the table has no head. */
    String head(int column) {
        StringBuilder head = new StringBuilder();
        for (Row row : rows) {
            if (!row.heads()) break;
            head.append(row.cells().get(column).text().replaceAll("\\s", ""));
        }
        return head.toString();
    }

    /** The tables of a text. */
    static List<TextTable> in(PressText text) {
        List<TextTable> tables = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        for (Lines line : Lines.of(text)) {
            Row row = row(line);
            boolean goesOn = row != null
                    && (open.isEmpty()
                            || open.get(0).cells().size() == row.cells().size());
            if (!goesOn) close(open, tables);
            if (row != null) open.add(row);
        }
        close(open, tables);
        return tables;
    }

    private static void close(List<Row> open, List<TextTable> tables) {
        if (open.size() > 1 && !open.stream().allMatch(Row::heads)) tables.add(new TextTable(List.copyOf(open)));
        open.clear();
    }

    private static @Nullable Row row(Lines line) {
        String text = line.text().stripTrailing();
        boolean columns = text.indexOf('\t') >= 0
                || text.indexOf('|') >= 0
                || text.strip().contains("  ");
        if (!columns || line.bullet() && text.indexOf('\t') < 0) return null;
        List<Cell> cells = new ArrayList<>();
        for (int[] span : spans(text)) cells.add(cell(line, span[0], span[1]));
        return cells.size() > 1 && cells.size() <= MOST_COLUMNS ? new Row(cells) : null;
    }

    private static List<int[]> spans(String text) {
        List<int[]> spans = new ArrayList<>();
        Pattern separator = text.indexOf('\t') >= 0
                ? Pattern.compile("\\t")
                : text.indexOf('|') >= 0 ? Pattern.compile("\\|") : Pattern.compile(" {2,}");
        int from = text.indexOf('\t') >= 0
                ? 0
                : text.length() - text.stripLeading().length();
        if (text.startsWith("|", from)) from++;
        for (Matcher matcher = separator.matcher(text); matcher.find(from) && spans.size() <= MOST_COLUMNS; ) {
            spans.add(new int[] {from, matcher.start()});
            from = matcher.end();
        }
        if (from < text.length()) spans.add(new int[] {from, text.length()});
        return spans;
    }

    private static Cell cell(Lines line, int from, int to) {
        String text = line.text().substring(from, to).strip();
        for (Figure figure : line.figures()) {
            int start = figure.start() - line.start();
            int end = figure.end() - line.start();
            boolean whole = start >= from
                    && end <= to
                    && line.text().substring(from, start).isBlank()
                    && line.text().substring(end, to).isBlank();
            if (whole) return new Cell(text, figure);
        }
        return new Cell(text, null);
    }
}
