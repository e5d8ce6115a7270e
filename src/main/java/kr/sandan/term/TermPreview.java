package kr.sandan.term;

import java.util.List;
import kr.sandan.platform.Affected;
import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a code would do.
 *
 * @param kind what would happen
 * @param before what the code is called on the first of the days touched
 * @param after what it would be called then; null where terms are not touched
 * @param touched the days on which anything changes; a null start or end is open
 * @param affected what carries the code
 * @param revision of the history it was checked against
 */
public record TermPreview(
        TermChange.Kind kind,
        CodeNames before,
        @Nullable CodeNames after,
        Period touched,
        List<Affected> affected,
        long revision) {}
