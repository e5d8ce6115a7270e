package kr.sandan.budget.listed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.load.LoadContext.Text;

/**
 * Asks a person what the columns of a table are that nobody knows by their titles; the answer holds for every later file with
 * the same title.
 */
public final class ColumnQuestions {

    /** The choice that a column does not matter. */
    public static final String IGNORE = "IGNORE";

    /** More columns than these are no table that somebody wants to explain. */
    private static final int MOST = 20;

    private static final int LONGEST = 30;

    private final LoadContext context;
    private final String keys;

    /** @param keys what the keys of the names of fields begin with; {@code <key>.hint} says more */
    public ColumnQuestions(LoadContext context, String keys) {
        this.context = context;
        this.keys = keys;
    }

    /**
     * Asks what every unknown column is and tells the table what is decided.
     *
     * @param offered which fields may be chosen; those that the table has are left out
     * @return how many nobody has decided
     */
    public <F extends Enum<F> & ListedField> int ask(ListedTable<F> table, Class<F> type, Predicate<F> offered) {
        int open = 0;
        int asked = 0;
        for (ListedColumn<F> column : table.columns()) {
            if (column.field() != null) continue;
            if (++asked > MOST) {
                left(column);
                continue;
            }
            Optional<String> choice =
                    context.decide(question(column, table.samples(column), candidates(table, type, offered)));
            if (choice.isEmpty()) open++;
            choice.filter(chosen -> !chosen.equals(IGNORE))
                    .ifPresent(chosen -> table.know(column, Enum.valueOf(type, chosen)));
        }
        return open;
    }

    private <F extends Enum<F> & ListedField> List<Candidate> candidates(
            ListedTable<F> table, Class<F> type, Predicate<F> offered) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(new Candidate(IGNORE, "budget.load.column.ignore", "budget.load.column.ignore.hint"));
        Arrays.stream(type.getEnumConstants())
                .filter(offered)
                .filter(field -> !table.has(field))
                .map(field -> new Candidate(field.name(), keys + field.code(), keys + field.code() + ".hint"))
                .forEach(candidates::add);
        return candidates;
    }

    private static <F> Question question(ListedColumn<F> column, List<String> samples, List<Candidate> candidates) {
        return new Question(
                "column:" + ListedTitles.plain(column.title()),
                column.cell().sheet(),
                column.cell().address(),
                samples.isEmpty()
                        ? Text.of("budget.load.column.question", column.title())
                        : Text.of("budget.load.column.question.such-as", column.title(), shown(samples)),
                candidates);
    }

    private static String shown(List<String> samples) {
        return samples.stream()
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .collect(Collectors.joining(", "));
    }

    private <F> void left(ListedColumn<F> column) {
        context.problem(new Problem(
                column.cell().sheet(),
                column.cell().address(),
                Grade.NOTICE,
                column.title(),
                Text.of("budget.load.column.left", column.title()),
                "budget.load.column.left.remedy",
                null));
    }
}
