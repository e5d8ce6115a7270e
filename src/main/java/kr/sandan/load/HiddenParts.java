package kr.sandan.load;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRow;
import kr.sandan.platform.sheet.WatchedFile;

/**
 * Sees to what a reader of the file on a screen does not see: hidden sheets and rows are named, and a person decides whether
 * they count; formulas whose results were not saved are named by cell. A question is of this file alone: another that hides
 * something under the same name is asked about anew.
 */
final class HiddenParts implements WatchedFile.Watcher {

    private static final String SKIP = "SKIP";
    private static final List<Candidate> ANSWERS = List.of(
            new Candidate("COUNT", "load.hidden.count", "load.hidden.count.detail"),
            new Candidate(SKIP, "load.hidden.skip", "load.hidden.skip.detail"));

    /** Rows named in a question; of more, the count is said. */
    private static final int NAMED = 12;

    private final String file;
    private final Map<String, String> decisions;
    private final RunningLoad running;
    private final Set<String> sheets = new LinkedHashSet<>();
    private final Map<String, Set<Integer>> rows = new LinkedHashMap<>();

    /** @param decisions choices made before, by subject */
    HiddenParts(Load load, Map<String, String> decisions, RunningLoad running) {
        this.file = load.sha256();
        this.decisions = decisions;
        this.running = running;
    }

    @Override
    public boolean countsSheet(String sheet) {
        boolean counts = !SKIP.equals(decisions.get(ofSheet(sheet)));
        if (!counts) sheets.add(sheet);
        return counts;
    }

    @Override
    public void readsSheet(String sheet) {
        sheets.add(sheet);
    }

    @Override
    public boolean countsRow(SheetRow row) {
        if (row.hidden()) {
            rows.computeIfAbsent(row.sheet(), sheet -> new TreeSet<>()).add(row.number());
            if (SKIP.equals(decisions.get(ofRows(row.sheet())))) return false;
        }
        for (SheetCell cell : row.cells()) if (cell.isUncalculated()) running.uncalculated(cell);
        return true;
    }

    /** Asks about everything hidden that was met, and names the hidden sheets that this kind of file does not read. */
    void ask(SheetFile whole) {
        for (String sheet : sheets)
            running.decide(new Question(ofSheet(sheet), sheet, "", Text.of("load.hidden.sheet", sheet), ANSWERS));
        rows.forEach((sheet, numbers) -> running.decide(new Question(
                ofRows(sheet),
                sheet,
                "",
                Text.of("load.hidden.rows", sheet, numbers.size(), named(numbers)),
                ANSWERS)));
        for (String sheet : whole.sheets())
            if (whole.isHidden(sheet) && !sheets.contains(sheet)) running.problem(unread(sheet));
    }

    private static Problem unread(String sheet) {
        Text reason = Text.of("load.hidden.unread", sheet);
        return new Problem(sheet, "", Grade.NOTICE, "", reason, "load.hidden.unread.remedy", null);
    }

    private static String named(Set<Integer> numbers) {
        String first = numbers.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() > NAMED ? first + " …" : first;
    }

    private String ofSheet(String sheet) {
        return "HIDDEN-SHEET/" + file + "/" + sheet;
    }

    private String ofRows(String sheet) {
        return "HIDDEN-ROWS/" + file + "/" + sheet;
    }
}
