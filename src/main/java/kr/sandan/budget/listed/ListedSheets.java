package kr.sandan.budget.listed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRows;

/**
 * The sheets of a file that hold a table. Where several do, a person says whether all of them are read or which one, since
 * a summary beside its details would count money twice.
 *
 * @param read those that are read, in their order
 * @param open how many questions nobody has decided
 */
public record ListedSheets(List<String> read, int open) {

    private static final String ALL = "ALL";
    private static final int MOST = 20;

    private record Found(String sheet, SheetCell first) {}

    /** @param counts whether a table is one of those that are looked for */
    public static <F extends Enum<F> & ListedField> ListedSheets of(
            SheetFile file,
            Class<F> type,
            Predicate<ListedTable<F>> counts,
            LoadContext context,
            BudgetFindings findings) {
        if (file.sheets().size() == 1) return new ListedSheets(file.sheets(), 0);
        List<Found> found = new ArrayList<>();
        for (String sheet : file.sheets()) {
            try (SheetRows rows = file.rows(sheet)) {
                ListedTable.find(rows, type)
                        .filter(counts)
                        .ifPresent(table -> found.add(
                                new Found(sheet, table.columns().get(0).cell())));
            }
        }
        List<String> names = found.stream().map(Found::sheet).toList();
        if (names.size() < 2) return new ListedSheets(names, 0);
        Optional<String> choice = context.decide(question(found, context));
        if (choice.isEmpty()) return new ListedSheets(names.subList(0, 1), 1);
        if (choice.get().equals(ALL)) return new ListedSheets(names, 0);
        for (Found one : found)
            if (!one.sheet().equals(choice.get())) findings.note(one.first(), "budget.load.sheet.left", one.sheet());
        return new ListedSheets(List.of(choice.get()), 0);
    }

    private static Question question(List<Found> found, LoadContext context) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(new Candidate(ALL, "budget.load.sheets.all", "budget.load.sheets.all.hint"));
        found.stream()
                .limit(MOST)
                .map(one -> new Candidate(one.sheet(), one.sheet(), "budget.load.sheets.one.hint"))
                .forEach(candidates::add);
        Found first = found.get(0);
        return new Question(
                "sheets:" + context.period() + ":" + ListedTitles.plain(context.fileName()),
                first.sheet(),
                first.first().address(),
                Text.of("budget.load.sheets.question", String.valueOf(found.size())),
                candidates);
    }
}
