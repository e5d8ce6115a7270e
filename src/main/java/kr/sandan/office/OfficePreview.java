package kr.sandan.office;

import java.util.List;
import kr.sandan.platform.Affected;

/**
 * What a change of units would do.
 *
 * @param kind what would happen
 * @param before names of the units it would find
 * @param after names of the units it would leave
 * @param provinces that would change hands, by the code of the day
 * @param affected what hangs on these units elsewhere
 * @param revision of the history it was checked against
 */
public record OfficePreview(
        OfficeEvent.Kind kind,
        List<String> before,
        List<String> after,
        List<String> provinces,
        List<Affected> affected,
        long revision) {}
