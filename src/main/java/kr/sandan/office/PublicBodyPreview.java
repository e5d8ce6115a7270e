package kr.sandan.office;

import java.util.List;
import kr.sandan.platform.Affected;

/**
 * What a change of public bodies would do.
 *
 * @param kind what would happen
 * @param before Korean names it would find
 * @param after Korean names it would leave
 * @param affected what hangs on these bodies elsewhere
 * @param revision of the history it was checked against
 */
public record PublicBodyPreview(
        PublicBodyChange.Kind kind, List<String> before, List<String> after, List<Affected> affected, long revision) {}
