package kr.sandan.project;

import java.time.LocalDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a project.
 *
 * @param name what it was called then
 * @param from the first day, null where nobody knows
 * @param last the last day, null while it goes on
 */
public record Participant(
        long organisationId,
        String name,
        ParticipantRole role,
        @Nullable LocalDate from,
        @Nullable LocalDate last) {

    public Participant {
        if (from != null && last != null && from.isAfter(last))
            throw new RuleBroken("participants", "project.participant.order", name);
    }
}
