package kr.sandan.platform.sheet;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet from top to bottom, read as they are asked for; rows without content are passed over. */
public final class SheetRows implements Iterator<SheetRow>, Closeable {

    private final Iterator<SheetRow> rows;
    private final Runnable close;
    private @Nullable SheetRow ahead;

    SheetRows(Iterator<SheetRow> rows, Runnable close) {
        this.rows = rows;
        this.close = close;
    }

    /** Rows that are at hand. */
    public static SheetRows of(List<SheetRow> rows) {
        return new SheetRows(rows.iterator(), () -> {});
    }

    @Override
    public boolean hasNext() {
        return peek() != null;
    }

    @Override
    public SheetRow next() {
        SheetRow row = peek();
        if (row == null) throw new NoSuchElementException();
        ahead = null;
        return row;
    }

    /** The row that {@link #next()} will give, or null at the end. */
    public @Nullable SheetRow peek() {
        while (ahead == null && rows.hasNext()) {
            SheetRow row = rows.next();
            if (!row.isBlank()) ahead = row;
        }
        return ahead;
    }

    @Override
    public void close() {
        close.run();
    }
}
