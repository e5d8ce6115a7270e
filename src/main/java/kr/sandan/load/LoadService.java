package kr.sandan.load;

import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.account.Role;
import kr.sandan.file.ReceivedFile;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Every change of a load that a person asks for. Pressing twice, or two people pressing at once, has one effect. */
@Service
public class LoadService {

    private final Loads loads;
    private final LoadKinds kinds;
    private final LoadFiles files;
    private final LoadBasis basis;
    private final LoadJobs jobs;
    private final LoadDecisions decisions;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LoadService(
            Loads loads,
            LoadKinds kinds,
            LoadFiles files,
            LoadBasis basis,
            LoadJobs jobs,
            LoadDecisions decisions,
            JdbcClient client,
            TransactionTemplate transaction,
            Clock clock) {
        this.loads = loads;
        this.kinds = kinds;
        this.files = files;
        this.basis = basis;
        this.jobs = jobs;
        this.decisions = decisions;
        this.client = client;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a file in and orders its check. A file that is already under way leads to the load that carries it.
     *
     * @return number of the load
     */
    public long upload(UploadLoad command, InputStream content) {
        LoadKind kind = kinds.find(command.kind()).orElseThrow(() -> new RuleBroken("kind", "load.refused.kind"));
        permit(kind.loaders(), command.actor());
        if (!kind.periodForm().accepts(command.period())) {
            throw new RuleBroken(
                    "period", "load.refused.period", kind.periodForm().example());
        }
        try (ReceivedFile file = ReceivedFile.receive(content)) {
            Long id = transaction.execute(status -> keep(command, file));
            return Optional.ofNullable(id).orElseThrow();
        }
    }

    /** Records answers to the load's questions, by subject; when the last one is answered the file is checked again. */
    @Transactional
    public void decide(long loadId, Map<String, String> choices, Actor actor) {
        Load load = locked(loadId, actor);
        load.allow(LoadState.REVIEW, LoadState.CHECKED);
        if (!decisions.decide(load, choices, actor, clock.instant())) return;
        if (basis.openQuestions(loadId) > 0) return;
        load.checkAgain();
        jobs.check(loadId);
    }

    /** Gives one reason for all the subjects named. */
    @Transactional
    public void explain(long loadId, Collection<String> subjects, String reason, Actor actor) {
        Load load = locked(loadId, actor);
        load.allow(LoadState.REVIEW, LoadState.CHECKED);
        if (reason.isBlank()) throw new RuleBroken("reason", "load.refused.no-reason");
        if (subjects.isEmpty()) throw new RuleBroken("subjects", "load.refused.no-subjects");
        decisions.explain(load, subjects, reason.strip(), actor, clock.instant());
    }

    @Transactional
    public void submit(long loadId, Actor actor) {
        Load load = locked(loadId, actor);
        if (kind(load).approvers().isEmpty()) throw new RuleBroken(null, "load.refused.no-approval-needed");
        requireReasons(load);
        load.submit(actor, clock.instant());
    }

    @Transactional
    public void giveBack(long loadId, String reason, Actor actor) {
        Load load = loads.lock(loadId).orElseThrow(() -> new NotFound("load", loadId));
        permit(kind(load).approvers(), actor);
        load.giveBack(reason);
    }

    @Transactional
    public void approve(long loadId, Actor actor) {
        Load load = loads.lock(loadId).orElseThrow(() -> new NotFound("load", loadId));
        permit(kind(load).approvers(), actor);
        if (load.approve(actor, clock.instant())) jobs.apply(loadId);
    }

    @Transactional
    public void apply(long loadId, Actor actor) {
        Load load = locked(loadId, actor);
        if (!kind(load).approvers().isEmpty()) throw new RuleBroken(null, "load.refused.approval-needed");
        requireReasons(load);
        if (load.apply(actor)) jobs.apply(loadId);
    }

    /** Gives the load up. Work that is running notices and is rolled back; what it staged is dropped by the runner. */
    @Transactional
    public void cancel(long loadId, Actor actor) {
        Load load = locked(loadId, actor);
        boolean running = load.state().isRunning();
        load.cancel();
        if (!running) kind(load).forget(loadId);
    }

    /** Takes an applied load back, unless later changes build on it. */
    @Transactional
    public void revert(long loadId, String reason, Actor actor) {
        LoadKind kind = kinds.get(basis.kind(loadId));
        basis.lockKind(kind);
        Load load = locked(loadId, actor);
        if (load.state() == LoadState.APPLIED) requireNoDependents(kind, loadId);
        if (!load.revert(actor, reason, clock.instant())) return;
        kind.revert(running(load, actor), reason.strip());
    }

    private RunningLoad running(Load load, Actor actor) {
        return new RunningLoad(
                load, actor.account(), clock.instant(), decisions.findings(load.id()), (done, total) -> {}, Map.of());
    }

    private void requireNoDependents(LoadKind kind, long loadId) {
        List<LoadKind.Dependent> dependents = kind.dependents(loadId);
        if (dependents.isEmpty()) return;
        String list = dependents.stream().map(LoadKind.Dependent::label).collect(Collectors.joining(", "));
        throw new RuleBroken(null, "load.refused.dependents", list);
    }

    private void requireReasons(Load load) {
        int missing = load.state() == LoadState.CHECKED ? basis.missingReasons(load.id()) : 0;
        if (missing > 0) throw new RuleBroken(null, "load.refused.reasons-missing", missing);
    }

    private long keep(UploadLoad command, ReceivedFile file) {
        basis.lockFile(file.sha256());
        Optional<Long> underWay = underWay(command, file);
        if (underWay.isPresent()) return underWay.get();
        long id = loads.save(new Load(command, file.size(), file.sha256(), clock.instant()))
                .id();
        files.keep(id, file);
        jobs.check(id);
        return id;
    }

    private Optional<Long> underWay(UploadLoad command, ReceivedFile file) {
        return client.sql("""
                        select id from load
                        where kind = :kind and coalesce(period, '') = :period and sha256 = :sha256
                            and state in ('CHECKING', 'REVIEW', 'CHECKED', 'SUBMITTED', 'APPLYING')""")
                .param("kind", command.kind())
                .param("period", command.period())
                .param("sha256", file.sha256())
                .query(Long.class)
                .optional();
    }

    private Load locked(long loadId, Actor actor) {
        Load load = loads.lock(loadId).orElseThrow(() -> new NotFound("load", loadId));
        permit(kind(load).loaders(), actor);
        return load;
    }

    private LoadKind kind(Load load) {
        return kinds.get(load.kind());
    }

    private static void permit(Set<Role> roles, Actor actor) {
        if (!roles.contains(actor.role())) throw new AccessDeniedException("not a role for this kind of load");
    }
}
