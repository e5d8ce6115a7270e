package kr.sandan.scenario;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Directory;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.designation.SiteFacts;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.scenario.OpenScenario.Words;
import kr.sandan.scenario.ScenarioWriter.NewSite;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a scenario. It reads designations and complexes, and writes to scenarios only. */
@Service
@Transactional
public class ScenarioService {

    private final ScenarioWriter writer;
    private final ScenarioQueries scenarios;
    private final Designations designations;
    private final ComplexDirectory complexes;
    private final ProgrammeQueries programmes;
    private final Clock clock;
    private final SentForms sentForms;

    ScenarioService(
            ScenarioWriter writer,
            ScenarioQueries scenarios,
            Designations designations,
            ComplexDirectory complexes,
            ProgrammeQueries programmes,
            Clock clock,
            SentForms sentForms) {
        this.writer = writer;
        this.scenarios = scenarios;
        this.designations = designations;
        this.complexes = complexes;
        this.programmes = programmes;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /**
     * Copies the designations of a day; the same form sent again gives the scenario made the first time.
     *
     * @return its number
     * @throws RuleBroken where nothing was designated on the day
     */
    public long open(OpenScenario command) {
        require(command.words());
        sentForms.require(command.submissionKey());
        Programme programme = programmes
                .byCode(command.programme(), command.copied())
                .orElseThrow(() -> new RuleBroken("programme", "scenario.programme.required"));
        List<DesignationEntry> held = designations.at(command.copied()).all().stream()
                .filter(entry -> entry.programme().equals(programme.code())
                        && !entry.role().overlay())
                .toList();
        if (held.isEmpty())
            throw new RuleBroken(
                    "copiedOn", "scenario.copy.empty", command.copied().valid().toString());
        Optional<Long> made = writer.open(programme.id(), command.copied(), command);
        made.ifPresent(id -> copy(id, held));
        return made.or(() -> writer.madeWith(command.submissionKey())).orElseThrow();
    }

    /** Hubs first, so that what stands under them can name them. */
    private void copy(long scenarioId, List<DesignationEntry> held) {
        Map<Long, Long> hubs = new HashMap<>();
        for (DesignationEntry entry : held)
            if (!entry.role().underHub()) hubs.put(entry.id(), writer.site(scenarioId, copied(entry, null)));
        for (DesignationEntry entry : held) {
            DesignationEntry.Hub hub = entry.hub();
            if (entry.role().underHub())
                writer.site(scenarioId, copied(entry, hub == null ? null : hubs.get(hub.id())));
        }
    }

    private static NewSite copied(DesignationEntry entry, @Nullable Long hub) {
        return new NewSite(
                entry.id(),
                entry.name(),
                entry.nameEn(),
                new Standing(entry.role(), hub),
                entry.gaps().contains(SiteFacts.Gap.HUB),
                entry.gaps().contains(SiteFacts.Gap.GROUND),
                entry.sample(),
                entry.ground().stream().map(DesignationEntry.Ground::complexId).toList());
    }

    /**
     * Tries one thing with the sites ticked.
     *
     * @throws StaleEdit when somebody changed the scenario meanwhile
     * @throws RuleBroken where it has no meaning for one of them; then nothing is done
     */
    public void tryOut(TrySites command) {
        Scenario scenario = scenarios.find(command.scenarioId());
        int version = begin(scenario, command.version());
        if (command.siteIds().isEmpty()) throw new RuleBroken("siteIds", "scenario.refused.none-ticked");
        ScenarioSite hub = hub(scenario, command.hubId());
        for (Long id : command.siteIds().stream().distinct().toList()) {
            ScenarioSite site = scenario.site(id).orElseThrow(() -> new NotFound("site of a scenario", id));
            writer.step(scenario.id(), id, command.kind(), site.after(command.kind(), hub), version);
        }
    }

    /**
     * Adds complexes as sites.
     *
     * @throws StaleEdit when somebody changed the scenario meanwhile
     */
    public void add(AddComplexes command) {
        Scenario scenario = scenarios.find(command.scenarioId());
        int version = begin(scenario, command.version());
        if (command.complexIds().isEmpty()) throw new RuleBroken("complexIds", "scenario.refused.no-complex");
        if (command.role() != DesignationRole.HUB && command.role() != DesignationRole.LINKED)
            throw new RuleBroken("role", "scenario.refused.role");
        boolean linked = command.role() == DesignationRole.LINKED;
        ScenarioSite hub = linked ? hub(scenario, command.hubId()) : null;
        if (hub != null) hub.requireHub();
        Standing standing = linked ? Standing.under(hub == null ? null : hub.id()) : Standing.HUB;
        for (ComplexEntry complex : named(command.complexIds(), scenario.copied())) {
            NewSite site = new NewSite(
                    null,
                    complex.name(),
                    complex.facts().nameEn(),
                    null,
                    false,
                    false,
                    complex.sample(),
                    List.of(complex.id()));
            writer.step(scenario.id(), writer.site(scenario.id(), site), StepKind.ADDED, standing, version);
        }
    }

    /** By the names of today; a complex that came later than the day copied may be tried all the same. */
    private List<ComplexEntry> named(List<Long> ids, AsOf copied) {
        List<ComplexEntry> found = new ArrayList<>();
        Directory then = complexes.at(copied);
        Directory newest = complexes.at(AsOf.today(clock));
        for (Long id : ids.stream().distinct().toList())
            found.add(newest.find(id)
                    .or(() -> then.find(id))
                    .orElseThrow(() -> new RuleBroken("complexIds", "scenario.refused.no-complex")));
        return found;
    }

    /**
     * Undoes a step: its site stands as it stood before. The step stays on record.
     *
     * @throws StaleEdit when somebody changed the scenario meanwhile
     * @throws RuleBroken where a later step of the same site stands
     */
    public void undo(long scenarioId, int seen, long stepId) {
        Scenario scenario = scenarios.find(scenarioId);
        int version = begin(scenario, seen);
        ScenarioStep step = scenario.steps().stream()
                .filter(tried -> tried.id() == stepId)
                .findFirst()
                .orElseThrow(() -> new NotFound("step of a scenario", stepId));
        if (!step.undoable()) throw new RuleBroken(null, "scenario.refused.later-step");
        writer.undo(stepId, version);
    }

    /**
     * Changes what the scenario is called, who sees it and whether it may be changed. Only who made it may.
     *
     * @throws StaleEdit when somebody changed the scenario meanwhile
     */
    public void revise(ReviseScenario command) {
        require(command.words());
        Scenario scenario = scenarios.find(command.scenarioId());
        if (!scenario.mine()) throw new NotFound("own scenario", command.scenarioId());
        writer.raise(scenario.id(), command.version());
        writer.revise(command);
    }

    private int begin(Scenario scenario, int seen) {
        int version = writer.raise(scenario.id(), seen);
        if (!scenario.open()) throw new RuleBroken(null, "scenario.refused.closed");
        return version;
    }

    private static @Nullable ScenarioSite hub(Scenario scenario, @Nullable Long id) {
        return id == null
                ? null
                : scenario.site(id).orElseThrow(() -> new RuleBroken("hubId", "scenario.refused.choose-hub"));
    }

    private static void require(Words words) {
        if (words.title().isEmpty()) throw new RuleBroken("title", "scenario.title.required");
    }
}
