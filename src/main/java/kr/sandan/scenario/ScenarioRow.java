package kr.sandan.scenario;

import java.time.Instant;
import kr.sandan.platform.AsOf;

/**
 * A scenario in a list.
 *
 * @param programme the programme's code
 * @param copied the day that was copied, and until when known
 * @param hubs hubs as they are now
 * @param linked linked sites as they are now
 * @param targets targets of the time before hubs as they are now
 * @param steps steps that stand
 */
public record ScenarioRow(
        long id,
        String title,
        String programme,
        AsOf copied,
        String ownerName,
        boolean shared,
        ScenarioState state,
        int hubs,
        int linked,
        int targets,
        int steps,
        Instant changedAt) {}
