package kr.sandan.load;

import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.sandan.file.ReceivedFile;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
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
    private final LoadDoor door;
    private final LoadSeal seal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LoadService(
            Loads loads,
            LoadKinds kinds,
            LoadFiles files,
            LoadBasis basis,
            LoadJobs jobs,
            LoadDecisions decisions,
            LoadDoor door,
            LoadSeal seal,
            TransactionTemplate transaction,
            Clock clock) {
        this.loads = loads;
        this.kinds = kinds;
        this.files = files;
        this.basis = basis;
        this.jobs = jobs;
        this.decisions = decisions;
        this.door = door;
        this.seal = seal;
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
        LoadDoor.permit(kind.loaders(), command.actor());
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
        Load load = door.forLoader(loadId, actor);
        load.allow(LoadState.REVIEW, LoadState.CHECKED);
        if (!decisions.decide(load, choices, actor, clock.instant())) return;
        if (basis.openQuestions(loadId) > 0) return;
        load.checkAgain();
        jobs.check(loadId);
    }

    /** Gives one reason for all the subjects named. */
    @Transactional
    public void explain(long loadId, Collection<String> subjects, String reason, Actor actor) {
        Load load = door.forLoader(loadId, actor);
        load.allow(LoadState.REVIEW, LoadState.CHECKED);
        if (reason.isBlank()) throw new RuleBroken("reason", "load.refused.no-reason");
        if (subjects.isEmpty()) throw new RuleBroken("subjects", "load.refused.no-subjects");
        decisions.explain(load, subjects, reason.strip(), actor, clock.instant());
    }

    /** Gives one reason for every striking figure that has none yet. */
    @Transactional
    public void explainAll(long loadId, String reason, Actor actor) {
        Load load = door.forLoader(loadId, actor);
        load.allow(LoadState.REVIEW, LoadState.CHECKED);
        if (reason.isBlank()) throw new RuleBroken("reason", "load.refused.no-reason");
        decisions.explainAll(load, reason.strip(), actor, clock.instant());
    }

    @Transactional
    public void submit(long loadId, Actor actor) {
        submit(loadId, null, actor);
    }

    /**
     * Hands a load to the second person.
     *
     * @param seen seal of what the person looked at; null where that is not known
     */
    @Transactional
    public void submit(long loadId, @Nullable String seen, Actor actor) {
        Load load = door.forLoader(loadId, actor);
        if (door.kind(load).approvers().isEmpty()) throw new RuleBroken(null, "load.refused.no-approval-needed");
        requireReasons(load);
        if (load.state() == LoadState.CHECKED && !isAsChecked(load, seen)) return;
        load.submit(actor, clock.instant(), seal.whole(loadId));
    }

    @Transactional
    public void giveBack(long loadId, String reason, Actor actor) {
        Load load = door.forApprover(loadId, actor);
        load.giveBack(reason);
    }

    @Transactional
    public void approve(long loadId, Actor actor) {
        approve(loadId, null, actor);
    }

    /** Lets what was handed in, and nothing else, come into force. */
    @Transactional
    public void approve(long loadId, @Nullable String seen, Actor actor) {
        Load load = door.forApprover(loadId, actor);
        if (load.state() == LoadState.SUBMITTED) {
            requireSeen(load, seen);
            if (!seal.isUnbroken(load)) throw new RuleBroken(null, "load.refused.seal-broken");
        }
        if (load.approve(actor, clock.instant())) jobs.apply(loadId);
    }

    @Transactional
    public void apply(long loadId, Actor actor) {
        apply(loadId, null, actor);
    }

    /** Orders a load of a kind that needs no second person to be applied. */
    @Transactional
    public void apply(long loadId, @Nullable String seen, Actor actor) {
        Load load = door.forLoader(loadId, actor);
        if (!door.kind(load).approvers().isEmpty()) throw new RuleBroken(null, "load.refused.approval-needed");
        requireReasons(load);
        if (load.state() == LoadState.CHECKED && !isAsChecked(load, seen)) return;
        if (load.apply(actor, seal.whole(loadId))) jobs.apply(loadId);
    }

    /** Gives the load up. Work that is running notices and is rolled back; what it staged is dropped by the runner. */
    @Transactional
    public void cancel(long loadId, Actor actor) {
        Load load = door.forLoader(loadId, actor);
        boolean running = load.state().isRunning();
        load.cancel();
        if (!running) door.kind(load).forget(loadId);
    }

    /** Takes an applied load back, unless later changes build on it. */
    @Transactional
    public void revert(long loadId, String reason, Actor actor) {
        LoadKind kind = kinds.get(basis.kind(loadId));
        basis.lockKind(kind);
        basis.makeRoom();
        Load load = door.forLoader(loadId, actor);
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

    /** Whether nothing was decided or mended since the check; if something was, the load is checked anew. */
    private boolean isAsChecked(Load load, @Nullable String seen) {
        requireSeen(load, seen);
        if (!seal.isFileWhole(load.id())) throw new RuleBroken(null, "load.refused.seal-broken");
        if (seal.checked(load.id()).equals(load.checkedSeal())) return true;
        load.checkAgain("load.message.checked-again");
        jobs.check(load.id());
        return false;
    }

    private void requireSeen(Load load, @Nullable String seen) {
        if (!seal.isSeen(load.id(), seen)) throw new RuleBroken(null, "load.refused.page-old");
    }

    private void requireReasons(Load load) {
        int missing = load.state() == LoadState.CHECKED ? basis.missingReasons(load.id()) : 0;
        if (missing > 0) throw new RuleBroken(null, "load.refused.reasons-missing", missing);
    }

    private long keep(UploadLoad command, ReceivedFile file) {
        basis.lockFile(file.sha256());
        Optional<Long> underWay = basis.underWay(command.kind(), command.period(), file.sha256());
        if (underWay.isPresent()) return underWay.get();
        long id = loads.save(new Load(command, file.size(), file.sha256(), clock.instant()))
                .id();
        files.keep(id, file);
        jobs.check(id);
        return id;
    }
}
