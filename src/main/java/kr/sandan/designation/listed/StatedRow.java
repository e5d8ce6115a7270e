package kr.sandan.designation.listed;

import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a list states, as far as it can be read.
 *
 * @param designationId the number of the designation where the list gives it
 * @param site name of the site, empty where the list gives none
 * @param complexId the complex or part; null where it is said to be unknown, or could not be told
 * @param programmeId the programme, by number and code
 * @param hub what the list says of the hub, empty for nothing
 * @param whole whether everything of the row could be read
 */
record StatedRow(
        ListRow row,
        @Nullable Long designationId,
        String site,
        @Nullable Long complexId,
        long programmeId,
        String programme,
        @Nullable DesignationRole role,
        String hub,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        boolean whole) {}
