package kr.sandan.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.load.LoadContext.What;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.region.RegionPlan.Refusal;
import kr.sandan.region.RegionStep;
import org.jspecify.annotations.Nullable;

/** Reports what the official file says differently, what is wrong about it, and what only a person can tell. */
final class RegionFindings {

    private static final String FOLLOWS = "YES";
    private static final String DOES_NOT = "NO";

    private final LoadContext context;
    private int refusals;
    private int undecided;

    RegionFindings(LoadContext context) {
        this.context = context;
    }

    void fault(SheetCell cell, String messageKey, Object... arguments) {
        report(cell, Grade.REFUSE, null, messageKey, "renewal.region.remedy.row", arguments);
    }

    /** A rule of the regions that the file would break: in the words that a form gets. */
    void refuse(Map<String, SheetCell> cells, Refusal refusal) {
        String remedy = "renewal.region.remedy.rule";
        report(
                cells.get(refusal.code()),
                Grade.REFUSE,
                null,
                refusal.why().messageKey(),
                remedy,
                refusal.why().arguments());
    }

    /** What an administrator enters by hand before the file. */
    void byHand(@Nullable SheetCell cell, String messageKey, Object... arguments) {
        report(cell, Grade.REFUSE, null, messageKey, "renewal.region.remedy.by-hand", arguments);
    }

    boolean refused() {
        return refusals > 0;
    }

    /** Whether a question waits for its answer. */
    boolean undecided() {
        return undecided > 0;
    }

    void notice(String name, Object... arguments) {
        report(null, Grade.NOTICE, null, "renewal.region." + name, "renewal.region." + name + ".remedy", arguments);
    }

    void askReason(String name, Object... arguments) {
        report(null, Grade.REASON, name, "renewal.region." + name, "renewal.region." + name + ".remedy", arguments);
    }

    private void report(
            @Nullable SheetCell cell,
            Grade grade,
            @Nullable String subject,
            String messageKey,
            String remedyKey,
            Object... arguments) {
        if (grade == Grade.REFUSE) refusals++;
        context.problem(new Problem(
                cell == null ? "" : cell.sheet(),
                cell == null ? "" : cell.address(),
                grade,
                cell == null ? "" : cell.text(),
                Text.of(messageKey, arguments),
                remedyKey,
                subject));
    }

    /** Asks of each possible succession whether there is one; gives those that there are. */
    List<RegionStep.Follow> decide(Map<String, SheetCell> cells, CodeNames names, List<RegionStep.Follow> possible) {
        List<RegionStep.Follow> decided = new ArrayList<>();
        for (RegionStep.Follow follow : possible) {
            SheetCell cell = cells.get(follow.successor());
            Text text =
                    Text.of("renewal.region.question", names.before(follow.code()), names.after(follow.successor()));
            String subject = "%s>%s@%s".formatted(follow.code(), follow.successor(), context.period());
            Optional<String> choice = context.decide(new Question(
                    subject,
                    cell == null ? "" : cell.sheet(),
                    cell == null ? "" : cell.address(),
                    text,
                    List.of(candidate(FOLLOWS), candidate(DOES_NOT))));
            if (choice.isEmpty()) undecided++;
            if (choice.filter(FOLLOWS::equals).isPresent()) decided.add(follow);
        }
        return decided;
    }

    /** Candidates are kept by the keys of their words, which every reader gets in the own language. */
    private Candidate candidate(String choice) {
        String key = "renewal.region.choice." + choice;
        return new Candidate(choice, key, key + ".hint");
    }

    void changes(CodeNames names, List<RegionStep> steps) {
        steps.forEach(step -> context.change(change(names, step)));
    }

    private static Change change(CodeNames names, RegionStep step) {
        String code = step.code();
        if (step instanceof RegionStep.Open open)
            return new Change(
                    code,
                    names.after(code),
                    What.NEW,
                    "name",
                    null,
                    open.names().name());
        if (step instanceof RegionStep.Rename rename)
            return new Change(
                    code,
                    names.before(code),
                    What.CHANGED,
                    "name",
                    names.nameOf(code),
                    rename.names().name());
        if (step instanceof RegionStep.Follow follow)
            return new Change(
                    code, names.before(code), What.CHANGED, "successor", null, names.after(follow.successor()));
        if (step instanceof RegionStep.Assign assign)
            return new Change(
                    code, names.after(code), What.CHANGED, "region", null, assign.scheme() + " " + assign.region());
        return new Change(code, names.before(code), What.GONE, "name", names.nameOf(code), null);
    }
}
