package kr.sandan.organisation;

import java.util.List;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One organisation as it stood on a day.
 *
 * @param id its number
 * @param facts its name, kind, number, size and industry on the day
 * @param from since when these facts hold, null where nobody knows
 * @param complexIds the complexes it sat in
 * @param sample whether it is invented, for demonstration
 */
public record OrganisationEntry(
        long id, OrganisationFacts facts, @Nullable PartialDate from, List<Long> complexIds, boolean sample) {

    public String name() {
        return facts.name();
    }

    public OrganisationType type() {
        return facts.type();
    }
}
