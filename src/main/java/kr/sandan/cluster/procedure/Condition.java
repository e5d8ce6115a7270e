package kr.sandan.cluster.procedure;

import java.time.LocalDate;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A law or decree that has to be in force before a stage is decided.
 *
 * @param inForce since when it is in force, null while it is not
 * @param sourceId who says so
 */
public record Condition(
        long id,
        String name,
        @Nullable String nameEn,
        @Nullable PartialDate inForce,
        long sourceId) {

    /** Whether it is surely in force on a day: of a month or a year of which no day is known, from its last day on. */
    public boolean metOn(LocalDate day) {
        return inForce != null && !inForce.lastDay().isAfter(day);
    }

    public String name(boolean korean) {
        return korean || nameEn == null ? name : nameEn;
    }
}
