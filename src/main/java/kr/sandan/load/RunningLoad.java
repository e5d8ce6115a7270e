package kr.sandan.load;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import kr.sandan.platform.sheet.SheetCell;

/** One step of one load at work. */
final class RunningLoad implements LoadContext {

    private final Load load;
    private final long account;
    private final Instant now;
    private final LoadFindings findings;
    private final BiConsumer<Integer, Integer> watch;
    private final Map<String, String> decisions;
    private final Set<String> uncalculated = new HashSet<>();
    private int added;
    private int changed;
    private int unchanged;
    private int gone;

    RunningLoad(
            Load load,
            long account,
            Instant now,
            LoadFindings findings,
            BiConsumer<Integer, Integer> watch,
            Map<String, String> decisions) {
        this.load = load;
        this.account = account;
        this.now = now;
        this.findings = findings;
        this.watch = watch;
        this.decisions = decisions;
    }

    @Override
    public long loadId() {
        return load.id();
    }

    @Override
    public String period() {
        return load.period();
    }

    @Override
    public String fileName() {
        return load.fileName();
    }

    @Override
    public long account() {
        return account;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void progress(int done, int total) {
        watch.accept(done, total);
    }

    @Override
    public void problem(Problem problem) {
        // what a kind cannot read in such a cell follows from what was said of it already
        boolean follows =
                problem.grade() == Grade.REFUSE && uncalculated.contains(place(problem.sheet(), problem.cell()));
        if (!follows) findings.add(problem);
    }

    /** Names a formula whose result was not saved, once. */
    void uncalculated(SheetCell cell) {
        if (!uncalculated.add(place(cell.sheet(), cell.address()))) return;
        Text reason = Text.of("load.uncalculated", cell.raw());
        findings.add(new Problem(
                cell.sheet(), cell.address(), Grade.REFUSE, cell.raw(), reason, "load.uncalculated.remedy", null));
    }

    private static String place(String sheet, String cell) {
        return cell + " " + sheet;
    }

    @Override
    public void change(Change change) {
        findings.add(change);
    }

    @Override
    public void changes(String select, Map<String, ?> parameters) {
        findings.add(select, parameters);
    }

    @Override
    public Optional<String> decide(Question question) {
        findings.add(question);
        return Optional.ofNullable(decisions.get(question.subject()))
                .filter(choice -> question.candidates().stream()
                        .anyMatch(candidate -> candidate.choice().equals(choice)));
    }

    @Override
    public void counts(int newRows, int changedRows, int unchangedRows, int goneRows) {
        added = newRows;
        changed = changedRows;
        unchanged = unchangedRows;
        gone = goneRows;
    }

    CheckOutcome outcome(int refusals, int openQuestions, String basis, String seal) {
        return new CheckOutcome(added, changed, unchanged, gone, refusals, openQuestions, basis, seal);
    }
}
