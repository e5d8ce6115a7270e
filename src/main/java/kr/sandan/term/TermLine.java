package kr.sandan.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.sandan.platform.Period;

/** What a code is called from the beginning of days to their end, the program's own term where nothing else was said. */
final class TermLine {

    private TermLine() {}

    /** One of them after the other; a null start or end is open. */
    static List<CodePeriod> of(CodeNames own, List<HeldPeriod> terms) {
        List<HeldPeriod> sorted = terms.stream()
                .filter(HeldPeriod::isTerm)
                .sorted(Comparator.comparing(
                        (HeldPeriod term) -> term.valid().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        List<CodePeriod> line = new ArrayList<>();
        LocalDate reached = null;
        boolean begun = false;
        for (HeldPeriod term : sorted) {
            LocalDate from = term.valid().from();
            boolean gap = from != null && (!begun || reached != null && reached.isBefore(from));
            if (gap) line.add(new CodePeriod(new Period(reached, from), own, true));
            if (term.names() != null) line.add(new CodePeriod(term.valid(), term.names(), false));
            reached = term.valid().until();
            begun = true;
            if (reached == null) return line;
        }
        line.add(new CodePeriod(new Period(reached, null), own, true));
        return line;
    }
}
