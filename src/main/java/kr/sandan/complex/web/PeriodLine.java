package kr.sandan.complex.web;

import java.time.LocalDate;
import kr.sandan.complex.ComplexLife;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A period in which a complex is on record, for a reader who asked for another day.
 *
 * @param name what it is called then
 * @param from first day, null where nobody knows
 * @param lastDay last day, null while it goes on
 * @param known the day since which that is known
 */
record PeriodLine(
        String name, @Nullable LocalDate from, @Nullable LocalDate lastDay, LocalDate known) {

    static PeriodLine of(ComplexLife.OnRecord period) {
        LocalDate until = period.until();
        return new PeriodLine(
                period.name(),
                period.from(),
                until == null ? null : until.minusDays(1),
                period.knownFrom().atZone(AsOf.ZONE).toLocalDate());
    }
}
