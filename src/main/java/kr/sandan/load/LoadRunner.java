package kr.sandan.load;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;
import kr.sandan.account.ActingAccount;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.sheet.CorrectedFile;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.platform.sheet.WatchedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the long steps of a load, each in one transaction: it is done as a whole or not at all, whatever happens to the
 * portal meanwhile. A step that finds the load in another state than it was ordered for does nothing.
 */
@Component
class LoadRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LoadRunner.class);

    private final Loads loads;
    private final LoadKinds kinds;
    private final LoadFiles files;
    private final LoadBasis basis;
    private final LoadBreakdowns breakdowns;
    private final LoadCorrections corrections;
    private final LoadSeal seal;
    private final LoadJobs jobs;
    private final ActingAccount acting;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final Clock clock;

    LoadRunner(
            Loads loads,
            LoadKinds kinds,
            LoadFiles files,
            LoadBasis basis,
            LoadBreakdowns breakdowns,
            LoadCorrections corrections,
            LoadSeal seal,
            LoadJobs jobs,
            ActingAccount acting,
            JdbcTemplate jdbc,
            JdbcClient client,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.loads = loads;
        this.kinds = kinds;
        this.files = files;
        this.basis = basis;
        this.breakdowns = breakdowns;
        this.corrections = corrections;
        this.seal = seal;
        this.jobs = jobs;
        this.acting = acting;
        this.jdbc = jdbc;
        this.client = client;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void check(long loadId, BooleanSupplier stopping) {
        Load load = load(loadId);
        if (!isWanted(load, LoadState.CHECKING)) return;
        Path file = files.temporary(loadId);
        try {
            guarded(load, stopping, () -> check(load, file, stopping));
        } finally {
            LoadFiles.delete(file);
        }
    }

    void apply(long loadId, BooleanSupplier stopping) {
        Load load = load(loadId);
        if (isWanted(load, LoadState.APPLYING)) guarded(load, stopping, () -> apply(load, stopping));
    }

    private void check(Load load, Path path, BooleanSupplier stopping) {
        LoadKind kind = kinds.get(load.kind());
        basis.lockLoad(load.id());
        if (basis.state(load.id()) != LoadState.CHECKING) return;
        basis.makeRoom();
        String comparedWith = basis.of(kind);
        LoadFindings findings = new LoadFindings(load.id(), jdbc, client);
        findings.clear();
        breakdowns.forget(load.id());
        LoadWatch watch = new LoadWatch(load, client, apart, stopping);
        Map<String, String> decisions = findings.decisions(load.kind());
        RunningLoad running =
                new RunningLoad(load, load.uploadedBy(), clock.instant(), findings, watch::progress, decisions);
        read(load, path, running, new HiddenParts(load, decisions, running));
        findings.flush();
        Load checked = locked(load.id());
        checked.finishCheck(outcome(load.id(), running, comparedWith), clock.instant());
        if (checked.state() == LoadState.REFUSED) {
            kind.forget(load.id());
            if (findings.haveResidentNumbers()) files.drop(load.id());
        } else {
            breakdowns.keep(load.id(), kind);
        }
    }

    private void read(Load load, Path path, RunningLoad running, HiddenParts hidden) {
        try (SheetFile file = new CorrectedFile(SheetFile.open(path), corrections.texts(load.id()))) {
            kinds.get(load.kind()).check(running, new WatchedFile(file, hidden));
            hidden.ask(file);
            // at the end, for the row is held from here on, and a load can be cancelled until then
            files.noteWriting(load.id(), file.writtenAs());
        }
    }

    private CheckOutcome outcome(long loadId, RunningLoad running, String comparedWith) {
        return running.outcome(basis.refusals(loadId), basis.openQuestions(loadId), comparedWith, seal.checked(loadId));
    }

    private void apply(Load load, BooleanSupplier stopping) {
        LoadKind kind = kinds.get(load.kind());
        basis.lockKind(kind);
        if (basis.state(load.id()) != LoadState.APPLYING) return;
        basis.makeRoom();
        if (!isAsOrdered(load, kind)) return;
        LoadFindings findings = new LoadFindings(load.id(), jdbc, client);
        LoadWatch watch = new LoadWatch(load, client, apart, stopping);
        kind.apply(new RunningLoad(load, load.worker(), clock.instant(), findings, watch::progress, Map.of()));
        locked(load.id()).finishApply(clock.instant());
    }

    /** Whether the load is still what was ordered to be applied; if not, it is checked anew or given up. */
    private boolean isAsOrdered(Load load, LoadKind kind) {
        if (!seal.isFileWhole(load.id())) {
            locked(load.id()).fail(Text.of("load.message.file-changed"));
            kind.forget(load.id());
            return false;
        }
        boolean asOrdered = seal.isAsGiven(load) && basis.of(kind).equals(load.basis());
        if (!asOrdered) checkAgain(load);
        return asOrdered;
    }

    private void checkAgain(Load load) {
        locked(load.id()).checkAgain("load.message.checked-again");
        jobs.check(load.id());
    }

    /** Whether the load still waits for the step; what a cancelled one had staged is dropped. */
    private boolean isWanted(Load load, LoadState expected) {
        if (load.state() == LoadState.CANCELLED) forget(load);
        return load.state() == expected;
    }

    private void forget(Load load) {
        transaction.executeWithoutResult(status -> kinds.get(load.kind()).forget(load.id()));
    }

    private void guarded(Load load, BooleanSupplier stopping, Runnable step) {
        try {
            acting.as(load.worker(), () -> transaction.executeWithoutResult(status -> step.run()));
        } catch (LoadCancelled e) {
            LOG.info("{}", e.getMessage());
            forget(load);
        } catch (StaleEdit e) {
            LOG.info("load {} is checked anew: {}", load.id(), e.getMessage());
            transaction.executeWithoutResult(status -> checkAgain(load));
        } catch (SheetRefused e) {
            end(load, () -> locked(load.id()).refuse(Text.of(e.messageKey(), e.arguments())), true);
        } catch (RuntimeException e) {
            if (stopping.getAsBoolean()) throw e;
            LOG.error("load {} failed in state {}", load.id(), load.state(), e);
            end(load, () -> locked(load.id()).fail(Text.of("load.message.failed")), false);
        }
    }

    /** Ends a load whose step was rolled back. A file that is no table is not kept. */
    private void end(Load load, Runnable ending, boolean dropFile) {
        try {
            transaction.executeWithoutResult(status -> {
                ending.run();
                kinds.get(load.kind()).forget(load.id());
                if (dropFile) files.drop(load.id());
            });
        } catch (LoadCancelled e) {
            LOG.info("{}", e.getMessage());
        }
    }

    private Load load(long id) {
        return loads.findById(id).orElseThrow(() -> new NotFound("load", id));
    }

    private Load locked(long id) {
        return loads.lock(id).orElseThrow(() -> new NotFound("load", id));
    }
}
