package kr.sandan.office;

import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the agency.
 *
 * @param id its number
 * @param code its lasting code, e.g. {@code CHUNGCHEONG}
 * @param kind its rank
 * @param valid when it existed; no lower bound where its start is not known
 * @param opened its start as precisely as known, or null where it is not known
 * @param closed the first day without it as precisely as known, or null while it exists
 * @param source where its existence is stated
 */
public record Office(
        long id,
        String code,
        OfficeKind kind,
        Period valid,
        @Nullable PartialDate opened,
        @Nullable PartialDate closed,
        String source) {}
