package kr.sandan.budget.listed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.sandan.budget.VersionKind;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.SheetCell;

/** Asks a person what a file does not say, each thing once; counts what nobody has decided. */
final class BudgetQuestions {

    private final LoadContext context;
    private final Map<String, Optional<String>> asked = new HashMap<>();
    private final Set<String> openKinds = new HashSet<>();
    private int open;
    private boolean tableOpen;

    BudgetQuestions(LoadContext context) {
        this.context = context;
    }

    LoadContext context() {
        return context;
    }

    /** How many nobody has decided. */
    int open() {
        return open;
    }

    int asked() {
        return asked.size();
    }

    /** Questions about the table itself: which sheets are read, what its columns are. */
    void leftOpen(int more) {
        open += more;
        tableOpen |= more > 0;
    }

    /** Whether nobody has decided yet what the table is, so that what is read of it may not be what is meant. */
    boolean isTableOpen() {
        return tableOpen;
    }

    /** Whether nobody has decided yet how much money the lines of a programme are, or of which programme they are. */
    boolean isMoneyOpen() {
        return tableOpen || openKinds.stream().anyMatch(Set.of("unit", "work", "file")::contains);
    }

    Optional<String> ask(String subject, SheetCell cell, Text text, List<Candidate> candidates) {
        return asked.computeIfAbsent(subject, first -> {
            Optional<String> choice =
                    context.decide(new Question(first, cell.sheet(), cell.address(), text, candidates));
            if (choice.isEmpty()) {
                open++;
                openKinds.add(first.substring(0, first.indexOf(':')));
            }
            return choice;
        });
    }

    /** The unit of a table that states none; won until somebody has decided. */
    MoneyUnit unit(SheetCell cell) {
        List<Candidate> candidates = Arrays.stream(MoneyUnit.values())
                .map(unit -> new Candidate(unit.name(), unit.messageKey(), "budget.load.unit.detail"))
                .toList();
        return ask(ofThisFile("unit"), cell, Text.of("budget.load.unit.question"), candidates)
                .map(MoneyUnit::valueOf)
                .orElse(MoneyUnit.WON);
    }

    /** The version of a table that does not say; the first approved one until somebody has decided. */
    ListedVersion version(SheetCell cell) {
        List<Candidate> candidates = Stream.of(
                        ListedVersion.ORIGINAL,
                        new ListedVersion(VersionKind.SUPPLEMENTARY, 1),
                        new ListedVersion(VersionKind.SUPPLEMENTARY, 2),
                        new ListedVersion(VersionKind.REVISED, 1),
                        new ListedVersion(VersionKind.REVISED, 2),
                        ListedVersion.ANNOUNCED,
                        new ListedVersion(VersionKind.NOTIFIED, 0))
                .map(one ->
                        new Candidate(one.code(), "budget.load.version." + one.code(), "budget.load.version.detail"))
                .toList();
        return ask(ofThisFile("version"), cell, Text.of("budget.load.version.question"), candidates)
                .flatMap(ListedVersion::read)
                .orElse(ListedVersion.ORIGINAL);
    }

    /** What is true of one file only is remembered for files of its year and name. */
    private String ofThisFile(String what) {
        return what + ":" + context.period() + ":" + ListedTitles.plain(context.fileName());
    }
}
