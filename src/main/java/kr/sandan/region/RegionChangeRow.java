package kr.sandan.region;

import java.time.LocalDate;

/**
 * A change that was made.
 *
 * @param kind what was meant by it
 * @param effectiveOn the first day of the new order
 * @param summary its steps in short, e.g. {@code -28140 +28125 28140→28125}
 * @param reason why it was entered
 * @param source where it is stated
 * @param enteredOn the day it was entered, in Seoul
 */
public record RegionChangeRow(
        ChangeRegions.Kind kind,
        LocalDate effectiveOn,
        String summary,
        String reason,
        String source,
        LocalDate enteredOn) {}
