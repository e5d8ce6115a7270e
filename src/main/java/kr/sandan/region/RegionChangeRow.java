package kr.sandan.region;

import java.time.LocalDate;

/**
 * A change that was made.
 *
 * @param id number of the change
 * @param kind what was meant by it
 * @param effectiveOn the first day of the new order
 * @param summary its steps in short, e.g. {@code -28140 +28125 28140→28125}
 * @param reason why it was entered
 * @param source where it is stated
 * @param enteredOn the day it was entered, in Seoul
 * @param submissionKey of the form or the load by which it was made
 */
public record RegionChangeRow(
        long id,
        ChangeRegions.Kind kind,
        LocalDate effectiveOn,
        String summary,
        String reason,
        String source,
        LocalDate enteredOn,
        String submissionKey) {}
