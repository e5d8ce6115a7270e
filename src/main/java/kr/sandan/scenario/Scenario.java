package kr.sandan.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A scenario with its sites and everything that was tried in it.
 *
 * @param id its number
 * @param programmeId the programme whose designations were copied
 * @param programme the programme's code
 * @param title what it is called
 * @param note what it is for, or null
 * @param copied the day whose designations were copied, and the day until which they were known
 * @param shared whether all officers see it and may try changes
 * @param state whether it may be changed
 * @param version raised by every change
 * @param ownerName who made it
 * @param mine whether the asking account made it
 * @param enteredAt when it was made
 * @param sites the sites, those that are out among them
 * @param steps everything tried, oldest first
 */
public record Scenario(
        long id,
        long programmeId,
        String programme,
        String title,
        @Nullable String note,
        AsOf copied,
        boolean shared,
        ScenarioState state,
        int version,
        String ownerName,
        boolean mine,
        Instant enteredAt,
        List<ScenarioSite> sites,
        List<ScenarioStep> steps) {

    public Optional<ScenarioSite> site(long siteId) {
        return sites.stream().filter(site -> site.id() == siteId).findFirst();
    }

    /** The hubs of now, by name. */
    public List<ScenarioSite> hubs() {
        return sites.stream()
                .filter(site -> site.now() != null && site.now().isHub())
                .toList();
    }

    public long changed() {
        return sites.stream()
                .filter(site -> site.mark() != ScenarioSite.Mark.SAME)
                .count();
    }

    /** What was tried or undone since a version. */
    public List<ScenarioStep> since(int seen) {
        return steps.stream().filter(step -> step.lastVersion() > seen).toList();
    }

    public boolean open() {
        return state == ScenarioState.OPEN;
    }

    /** The layout that was copied. */
    public Layout copiedLayout() {
        return Layout.of(this, ScenarioSite::copied);
    }

    /** The layout as it is now. */
    public Layout layout() {
        return Layout.of(this, ScenarioSite::now);
    }
}
