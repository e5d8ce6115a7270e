package kr.sandan.platform.sheet;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of which somebody says, as it is read, which hidden sheets and which rows count. */
public final class WatchedFile implements SheetFile {

    private final SheetFile file;
    private final Watcher watcher;

    /** Says what counts, and sees what does. */
    public interface Watcher {

        /** Whether a hidden sheet is there for the reader at all. */
        boolean countsSheet(String sheet);

        /** Notes that a hidden sheet is read. */
        void readsSheet(String sheet);

        /** Whether a row counts; asked of every row that is read. */
        boolean countsRow(SheetRow row);
    }

    public WatchedFile(SheetFile file, Watcher watcher) {
        this.file = file;
        this.watcher = watcher;
    }

    @Override
    public List<String> sheets() {
        List<String> counted = file.sheets().stream()
                .filter(sheet -> !file.isHidden(sheet) || watcher.countsSheet(sheet))
                .toList();
        if (counted.isEmpty()) throw new SheetRefused("sheet.empty");
        return counted;
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
    public SheetRows rows(String sheet) {
        if (file.isHidden(sheet)) watcher.readsSheet(sheet);
        SheetRows rows = file.rows(sheet);
        return new SheetRows(new Counted(rows), rows::close);
    }

    @Override
    public void close() {
        file.close();
    }

    private final class Counted implements Iterator<SheetRow> {

        private final SheetRows rows;
        private @Nullable SheetRow ahead;

        private Counted(SheetRows rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            while (ahead == null && rows.hasNext()) {
                SheetRow row = rows.next();
                if (watcher.countsRow(row)) ahead = row;
            }
            return ahead != null;
        }

        @Override
        public SheetRow next() {
            SheetRow row = hasNext() ? ahead : null;
            ahead = null;
            return row == null ? rows.next() : row;
        }
    }
}
