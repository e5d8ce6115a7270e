package kr.sandan.scenario;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of scenarios, and of nothing else. */
@Component
class ScenarioWriter {

    private final JdbcClient jdbc;
    private final CurrentAccount account;
    private final Clock clock;

    ScenarioWriter(JdbcClient jdbc, CurrentAccount account, Clock clock) {
        this.jdbc = jdbc;
        this.account = account;
        this.clock = clock;
    }

    /** A site to be written. */
    record NewSite(
            @Nullable Long designationId,
            String name,
            @Nullable String nameEn,
            @Nullable Standing copied,
            boolean hubUnknown,
            boolean groundUnknown,
            boolean sample,
            List<Long> complexIds) {}

    /** The scenario that the same form made before, if any. */
    Optional<Long> madeWith(String key) {
        return jdbc.sql("select id from scenario where owner_id = :me and submission_key = :key")
                .param("me", account.require())
                .param("key", key)
                .query(Long.class)
                .optional();
    }

    /** The new scenario; empty where a form sent at the same time makes it. */
    Optional<Long> open(long programmeId, AsOf copied, OpenScenario command) {
        return jdbc.sql("""
                        insert into scenario (programme_id, title, note, copied_on, copied_known, shared, submission_key,
                            owner_id, entered_at, changed_at)
                        values (:programme, :title, :note, :on, :known, :shared, :key, :me, :now, :now)
                        on conflict (owner_id, submission_key) do nothing returning id
                        """)
                .param("programme", programmeId)
                .param("title", command.words().title())
                .param("note", command.words().note())
                .param("on", copied.valid())
                .param("known", copied.known())
                .param("shared", command.words().shared())
                .param("key", command.submissionKey())
                .param("me", account.require())
                .param("now", now())
                .query(Long.class)
                .optional();
    }

    long site(long scenarioId, NewSite site) {
        Standing copied = site.copied();
        long id = jdbc.sql("""
                        insert into scenario_site (scenario_id, designation_id, name, name_en, copied_role, copied_hub_id,
                            hub_unknown, ground_unknown, sample)
                        values (:scenario, :designation, :name, :nameEn, :role, :hub, :hubUnknown, :groundUnknown, :sample)
                        returning id
                        """)
                .param("scenario", scenarioId)
                .param("designation", site.designationId())
                .param("name", site.name())
                .param("nameEn", site.nameEn())
                .param("role", copied == null ? null : copied.role().name())
                .param("hub", copied == null ? null : copied.hubId())
                .param("hubUnknown", site.hubUnknown())
                .param("groundUnknown", site.groundUnknown())
                .param("sample", site.sample())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into scenario_site_complex (site_id, complex_id, ordinal)
                        select :site, m.complex_id, m.ordinal
                          from unnest(cast(:complexes as bigint[])) with ordinality m (complex_id, ordinal)
                        """)
                .param("site", id)
                .param("complexes", site.complexIds().toArray(Long[]::new))
                .update();
        return id;
    }

    /**
     * Lets a change through that was begun on this version, and makes all others stale.
     *
     * @return the version that the change makes
     * @throws NotFound where there is no such scenario for this account
     * @throws StaleEdit where somebody changed it meanwhile
     */
    int raise(long id, int seen) {
        return jdbc.sql("""
                        update scenario s set version = version + 1, changed_at = :now
                         where s.id = :id and s.version = :seen and (s.owner_id = :me or s.shared) returning version
                        """)
                .param("id", id)
                .param("seen", seen)
                .param("me", account.require())
                .param("now", now())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new StaleEdit("scenario", id));
    }

    void step(long scenarioId, long siteId, StepKind kind, @Nullable Standing next, int version) {
        jdbc.sql("""
                        insert into scenario_step (scenario_id, site_id, kind, role, hub_site_id, version, entered_by, entered_at)
                        values (:scenario, :site, :kind, :role, :hub, :version, :me, :now)
                        """)
                .param("scenario", scenarioId)
                .param("site", siteId)
                .param("kind", kind.name())
                .param("role", next == null ? null : next.role().name())
                .param("hub", next == null ? null : next.hubId())
                .param("version", version)
                .param("me", account.require())
                .param("now", now())
                .update();
    }

    void undo(long stepId, int version) {
        jdbc.sql("""
                        update scenario_step set undone_at = :now, undone_by = :me, undone_version = :version where id = :id
                        """)
                .param("now", now())
                .param("me", account.require())
                .param("version", version)
                .param("id", stepId)
                .update();
    }

    void revise(ReviseScenario command) {
        jdbc.sql("update scenario set title = :title, note = :note, shared = :shared, state = :state where id = :id")
                .param("title", command.words().title())
                .param("note", command.words().note())
                .param("shared", command.words().shared())
                .param("state", command.state().name())
                .param("id", command.scenarioId())
                .update();
    }

    private Timestamp now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Timestamp.from(now);
    }
}
