package kr.sandan.programme;

import java.util.List;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What the portal's own rows say of a programme, beside what was announced and notified. Modules that hold such rows
 * publish a bean.
 */
public interface ActualFigures {

    /** What the rows of a programme amount to on a day, as known on a day. */
    List<Actual> actual(Programme programme, AsOf asOf);

    /**
     * A number of our own rows.
     *
     * @param measure what is counted, by the code that claims use, such as {@code TARGET_COMPLEXES}
     * @param breakdown the part of the programme, by the code that claims use; empty for all of it
     * @param unit its unit, by code
     * @param value how many
     * @param samples how many of the rows counted are invented, for demonstration
     * @param path where the rows stand, or null where no page shows them
     */
    record Actual(
            String measure,
            String breakdown,
            String unit,
            long value,
            long samples,
            @Nullable String path) {}
}
