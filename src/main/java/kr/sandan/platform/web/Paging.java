package kr.sandan.platform.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a page shows, and in which order: {@code page} from 1, {@code size} 20, 50 or 100, {@code
 * sort=name,desc}.
 *
 * @param page number of the page, from 1
 * @param size rows on it
 * @param sort the order asked for, or null for the list's own
 */
public record Paging(int page, int size, @Nullable Sort sort) {

    public static final List<Integer> SIZES = List.of(20, 50, 100);
    public static final int DEFAULT_SIZE = 20;

    /** The first page of a list in its own order. */
    public static final Paging FIRST = new Paging(1, DEFAULT_SIZE, null);

    /**
     * An order.
     *
     * @param key name of the column, as parameters write it
     * @param descending largest first
     */
    public record Sort(String key, boolean descending) {

        @Override
        public String toString() {
            return key + (descending ? ",desc" : "");
        }
    }

    /** Rows before the page. */
    public long offset() {
        return (page - 1L) * size;
    }

    /**
     * The {@code order by} list in SQL: the column asked for, then the list's own order, so that equal rows keep their
     * places from page to page.
     *
     * @param columns SQL expressions by the names that parameters may use; null values come last either way
     * @param fallback the list's own order
     * @throws BadParameter for a name that is not in the list
     */
    public String orderBy(Map<String, String> columns, String fallback) {
        if (sort == null) return fallback;
        String column = columns.get(sort.key());
        if (column == null) throw new BadParameter("sort", sort.toString());
        return column + (sort.descending() ? " desc" : " asc") + " nulls last, " + fallback;
    }
}
