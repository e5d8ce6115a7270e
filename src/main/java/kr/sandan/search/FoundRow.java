package kr.sandan.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import kr.sandan.platform.PartialDate;
import kr.sandan.search.SearchFound.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A row that fits.
 *
 * @param plain its name as it is compared
 * @param total how many items of its kind fit, of those looked at
 * @param most whether there may be more of its kind than were looked at
 */
record FoundRow(String kind, long item, String plain, long total, boolean most, Hit hit) {

    /** What is read of a row. */
    static final String COLUMNS = "kind, item, name, plain, size, label, label_en, note, note_key, since, until, path";

    static FoundRow read(ResultSet row, boolean most) throws SQLException {
        return new FoundRow(
                row.getString("kind"),
                row.getLong("item"),
                row.getString("plain"),
                row.getLong("total"),
                most,
                new Hit(
                        row.getString("name"),
                        row.getString("label"),
                        row.getString("label_en"),
                        row.getString("note"),
                        row.getString("note_key"),
                        date(row.getString("since")),
                        date(row.getString("until")),
                        row.getString("path")));
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
