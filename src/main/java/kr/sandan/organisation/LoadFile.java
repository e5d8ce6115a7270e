package kr.sandan.organisation;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.sandan.load.LoadContext;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.platform.sheet.SheetRow;
import kr.sandan.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a list below the first row that names its columns, and reports every cell that cannot be read. */
final class LoadFile {

    private final LoadContext context;
    private final LoadFindings findings;
    private final LoadWords words;

    LoadFile(LoadContext context, LoadFindings findings, LoadWords words) {
        this.context = context;
        this.findings = findings;
        this.words = words;
    }

    /**
     * The rows of the first sheet that is a list.
     *
     * @throws SheetRefused where none is
     */
    List<LoadLine> read(SheetFile file) {
        for (String sheet : file.sheets()) {
            try (SheetRows rows = file.rows(sheet)) {
                Map<LoadColumn, Integer> columns = header(rows);
                if (columns.isEmpty()) continue;
                List<LoadLine> lines = new ArrayList<>();
                while (rows.hasNext()) {
                    SheetRow row = rows.next();
                    context.progress(row.number(), 0);
                    if (!row.isBlank()) lines.add(new Reading(row, columns).line());
                }
                if (lines.isEmpty()) throw new SheetRefused("organisation.load.no-rows", sheet);
                return lines;
            }
        }
        throw new SheetRefused("organisation.load.no-header");
    }

    private static Map<LoadColumn, Integer> header(SheetRows rows) {
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            Map<LoadColumn, Integer> columns = new EnumMap<>(LoadColumn.class);
            for (int place = 0; place < row.cells().size(); place++) {
                int column = place;
                LoadColumn.titled(row.cell(place).text()).ifPresent(titled -> columns.putIfAbsent(titled, column));
            }
            if (columns.containsKey(LoadColumn.NAME) && columns.size() > 1) return columns;
        }
        return Map.of();
    }

    /** One row being read; it goes on after a fault, so that all are said at once. */
    private final class Reading {

        private final SheetRow row;
        private final Map<LoadColumn, Integer> columns;
        private boolean whole = true;

        Reading(SheetRow row, Map<LoadColumn, Integer> columns) {
            this.row = row;
            this.columns = columns;
        }

        LoadLine line() {
            String name = text(LoadColumn.NAME);
            if (name.isEmpty()) refuse(LoadColumn.NAME, new RuleBroken("name", "organisation.name.required"));
            return new LoadLine(
                    row,
                    columns,
                    name,
                    value(LoadColumn.BUSINESS_NUMBER, BusinessNumber::read),
                    value(LoadColumn.TYPE, words::type),
                    ksic(),
                    value(LoadColumn.EMPLOYEES, LoadWords::count),
                    value(LoadColumn.SIZE_CLASS, words::size),
                    value(LoadColumn.COMPLEX, words::complex),
                    from(),
                    whole);
        }

        private @Nullable Ksic ksic() {
            String code = text(LoadColumn.KSIC);
            String revision = text(LoadColumn.KSIC_REVISION);
            if (code.isEmpty() && revision.isEmpty()) return null;
            try {
                return Ksic.read(code, revision);
            } catch (RuleBroken refused) {
                refuse(LoadColumn.of(String.valueOf(refused.field())), refused);
                return null;
            }
        }

        private @Nullable PartialDate from() {
            SheetCell cell = cell(LoadColumn.FROM);
            if (!columns.containsKey(LoadColumn.FROM) || cell.isBlank()) return null;
            if (cell.date() != null) return PartialDate.ofDay(cell.date());
            try {
                return PartialDate.parse(cell.text());
            } catch (DateTimeParseException unreadable) {
                refuse(LoadColumn.FROM, new RuleBroken("from", "organisation.load.date", cell.text()));
                return null;
            }
        }

        private <T> @Nullable T value(LoadColumn column, Function<String, T> reader) {
            String text = text(column);
            if (text.isEmpty()) return null;
            try {
                return reader.apply(text);
            } catch (RuleBroken refused) {
                refuse(column, refused);
                return null;
            }
        }

        private void refuse(LoadColumn column, RuleBroken refused) {
            whole = false;
            findings.refuse(cell(column), refused);
        }

        private SheetCell cell(LoadColumn column) {
            return row.cell(columns.getOrDefault(column, 0));
        }

        private String text(LoadColumn column) {
            return columns.containsKey(column) ? cell(column).text() : "";
        }
    }
}
