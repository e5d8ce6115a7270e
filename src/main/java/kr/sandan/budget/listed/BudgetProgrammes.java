package kr.sandan.budget.listed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kr.sandan.budget.listed.BudgetTexts.Programme;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * Which programme each part of a file belongs to: the one it names, else the one its work is called after, else as a person
 * said of that work once. Of a file of the whole state most works are none of ours; those that share no word with any of our
 * programmes are left out without a question.
 */
final class BudgetProgrammes {

    /** The answer that a work is none of ours. */
    static final String NOT_OURS = "NOT_OURS";

    private static final int FEW = 20;
    private static final int SHARED = 4;

    private final BudgetListing listing;
    private final ListedNames<Long> names;
    private final BudgetFindings findings;
    private final BudgetQuestions questions;
    private int asked;

    BudgetProgrammes(
            BudgetListing listing, ListedNames<Long> names, BudgetFindings findings, BudgetQuestions questions) {
        this.listing = listing;
        this.names = names;
        this.findings = findings;
        this.questions = questions;
    }

    /** The programme of each number of the file, null for what is not ours, not known or not yet said. */
    @Nullable
    Long[] resolve() {
        List<Programme> said = listing.programmes().values();
        @Nullable Long[] found = new Long[said.size()];
        long unknown = said.stream()
                .filter(one -> one.named().isEmpty() && names.exact(one.work()).size() != 1)
                .count();
        for (int number = 0; number < found.length; number++)
            found[number] = resolve(said.get(number), listing.programmes().cell(number), unknown <= FEW);
        return found;
    }

    private @Nullable Long resolve(Programme said, SheetCell cell, boolean askAll) {
        if (!said.named().isEmpty()) return named(said.named(), cell);
        if (said.work().isEmpty()) return ofFile(cell);
        Set<Long> exact = names.exact(said.work());
        if (exact.size() == 1) return exact.iterator().next();
        if (!askAll && (asked >= FEW || !sharesWords(said.work()))) return null;
        asked++;
        return ask("work:" + ListedTitles.plain(said.work()), cell, "budget.load.work.question", said.work());
    }

    private @Nullable Long named(String named, SheetCell cell) {
        Set<Long> exact = names.exact(named);
        if (exact.size() == 1) return exact.iterator().next();
        List<Long> near = exact.isEmpty() ? names.near(named) : List.copyOf(exact);
        if (near.isEmpty()) findings.refuse(cell, "budget.load.programme.unknown", named);
        else
            findings.refuse(
                    cell,
                    "budget.load.programme.near",
                    named,
                    String.join(", ", near.stream().map(names::label).toList()));
        return null;
    }

    /** A table of one programme that names none. */
    private @Nullable Long ofFile(SheetCell cell) {
        String title = listing.title().isEmpty() ? questions.context().fileName() : listing.title();
        return ask("file:" + ListedTitles.plain(title), cell, "budget.load.file.question", title);
    }

    private @Nullable Long ask(String subject, SheetCell cell, String question, String said) {
        List<Candidate> candidates = new ArrayList<>();
        for (long id : names.all())
            candidates.add(new Candidate(String.valueOf(id), names.label(id), "budget.load.work.detail"));
        candidates.add(new Candidate(NOT_OURS, "budget.load.work.not-ours", "budget.load.work.not-ours.detail"));
        return questions
                .ask(subject, cell, Text.of(question, said), candidates)
                .filter(choice -> !choice.equals(NOT_OURS))
                .map(Long::valueOf)
                .orElse(null);
    }

    /** Whether a work and one of our programmes have four letters in a row in common. */
    private boolean sharesWords(String work) {
        String plain = NamePattern.normalise(work);
        return names.all().stream().anyMatch(id -> {
            String name = NamePattern.normalise(names.label(id));
            for (int at = 0; at + SHARED <= plain.length(); at++)
                if (name.contains(plain.substring(at, at + SHARED))) return true;
            return false;
        });
    }

    /** The numbers of the file that have no programme. */
    static List<Integer> without(@Nullable Long[] found) {
        List<Integer> without = new ArrayList<>();
        for (int number = 0; number < found.length; number++) if (found[number] == null) without.add(number);
        return without;
    }

    /** The programmes that a file has, each once. */
    static List<Long> ours(@Nullable Long[] found) {
        return Arrays.stream(found)
                .filter(one -> one != null)
                .map(one -> (long) one)
                .distinct()
                .toList();
    }
}
