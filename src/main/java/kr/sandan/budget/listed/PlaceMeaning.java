package kr.sandan.budget.listed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlace.Kind;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** Which of the known places a name means; where it is unclear, the nearest are offered. */
final class PlaceMeaning {

    private final Map<Kind, ListedNames<BudgetPlace>> known;
    private final List<Kind> kinds;
    private final BudgetFindings findings;
    private final BudgetQuestions questions;

    /** @param kind that the file gives, null for any */
    PlaceMeaning(
            Map<Kind, ListedNames<BudgetPlace>> known,
            @Nullable Kind kind,
            BudgetFindings findings,
            BudgetQuestions questions) {
        this.known = known;
        kinds = kind == null ? List.copyOf(known.keySet()) : List.of(kind);
        this.findings = findings;
        this.questions = questions;
    }

    /** Null for one that nobody knows and while nobody has said. */
    @Nullable
    BudgetPlace of(String name, long programme, SheetCell cell) {
        List<BudgetPlace> exact = new ArrayList<>();
        for (Kind kind : kinds) exact.addAll(names(kind).exact(name));
        if (exact.size() == 1) return exact.get(0);
        List<Candidate> candidates = new ArrayList<>();
        for (Kind kind : kinds)
            for (BudgetPlace one : exact.isEmpty()
                    ? names(kind).near(name)
                    : List.copyOf(names(kind).exact(name)))
                candidates.add(new Candidate(one.written(), names(kind).label(one), kind.messageKey()));
        String label = kinds.size() == 1 ? kinds.get(0).messageKey() : "budget.load.place";
        if (candidates.isEmpty()) {
            findings.refuse(cell, "budget.load.place.unknown", label, name);
            return null;
        }
        candidates.add(new Candidate(BudgetMeaning.NONE, "budget.load.place.none", "budget.load.place.none.detail"));
        String subject = "place:" + programme + ":" + kinds.get(0) + kinds.size() + ":" + ListedTitles.plain(name);
        return questions
                .ask(subject, cell, Text.of("budget.load.place.question", label, name), candidates)
                .map(this::chosen)
                .orElse(null);
    }

    private ListedNames<BudgetPlace> names(Kind kind) {
        return known.getOrDefault(kind, new ListedNames<>());
    }

    private BudgetPlace chosen(String choice) {
        return known.values().stream()
                .flatMap(names -> names.known().stream())
                .filter(one -> one.written().equals(choice))
                .findFirst()
                .orElse(BudgetPlace.WHOLE);
    }
}
