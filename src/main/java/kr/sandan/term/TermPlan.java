package kr.sandan.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.sandan.platform.Period;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a code does, checked before anything is written.
 *
 * @param superseded rows that no longer stand
 * @param said what is said instead
 * @param touched the days on which anything changes
 */
record TermPlan(List<HeldPeriod> superseded, List<Said> said, Period touched) {

    static final int LONGEST = 60;

    private static final Pattern HANGUL = Pattern.compile("[\\u1100-\\u11ff\\u3130-\\u318f\\uac00-\\ud7af]");

    /** A row to be written; without names it closes the code. */
    record Said(Period valid, @Nullable CodeNames names) {}

    /**
     * @param own the program's own term
     * @param held what stands of the code
     * @param others what the other codes of the list are called, by code
     * @throws RuleBroken where the change contradicts what is held or itself
     */
    static TermPlan of(
            CodeNames own, List<HeldPeriod> held, Map<String, List<CodePeriod>> others, LocalDate day, TermStep step) {
        Rules rules = new Rules(own, held, day);
        if (step instanceof TermStep.Close) return rules.close();
        if (step instanceof TermStep.Open) return rules.open();
        TermPlan plan = step instanceof TermStep.Rename rename ? rules.rename(rename.names()) : rules.withdraw();
        plan.requireUnused(plan.namesOn(own), others, step instanceof TermStep.Rename);
        return plan;
    }

    /** What the code would be called on the days touched. */
    CodeNames namesOn(CodeNames own) {
        return said.stream()
                .filter(row -> row.valid().overlaps(touched))
                .map(Said::names)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(own);
    }

    private void requireUnused(CodeNames names, Map<String, List<CodePeriod>> others, boolean typed) {
        others.forEach((code, line) -> line.stream()
                .filter(period -> period.valid().overlaps(touched))
                .filter(period -> period.names().clashesWith(names))
                .findFirst()
                .ifPresent(period -> {
                    boolean korean = period.names().name().equalsIgnoreCase(names.name());
                    String field = korean ? "name" : "nameEn";
                    String term = korean ? names.name() : names.nameEn();
                    throw new RuleBroken(typed ? field : "effectiveOn", "term.refused.taken", term, code);
                }));
    }

    private record Rules(CodeNames own, List<HeldPeriod> held, LocalDate day) {

        TermPlan rename(CodeNames typed) {
            requireReadable(typed);
            CodeNames names = typed.stripped();
            requireNotBeforeItsFirstDay();
            Optional<HeldPeriod> before = on(day, true);
            CodeNames called = before.map(HeldPeriod::names).orElse(own);
            if (names.equals(called)) throw new RuleBroken("name", "term.refused.same", names.name(), day);
            return instead(before, new Said(new Period(day, endOf(before, true)), names));
        }

        TermPlan close() {
            requireNotBeforeItsFirstDay();
            if (on(day, false).isPresent()) throw new RuleBroken("effectiveOn", "term.refused.closed-already", day);
            Said closed = new Said(new Period(day, endOf(Optional.empty(), false)), null);
            return new TermPlan(List.of(), List.of(closed), closed.valid());
        }

        TermPlan open() {
            Optional<HeldPeriod> closed = on(day, false);
            if (closed.isPresent()) {
                Period ended = new Period(day, closed.get().valid().until());
                List<Said> rest = shortened(closed.get());
                return new TermPlan(List.of(closed.get()), rest, ended);
            }
            boolean closedBefore =
                    held.stream().anyMatch(row -> !row.isTerm() && row.valid().hasEndedBy(day));
            if (closedBefore) throw new RuleBroken("effectiveOn", "term.refused.open-already", day);
            Period before = new Period(null, day);
            return new TermPlan(List.of(), List.of(new Said(before, null)), before);
        }

        TermPlan withdraw() {
            HeldPeriod wrong = held.stream()
                    .filter(row -> row.isTerm() && day.equals(row.valid().from()))
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("effectiveOn", "term.refused.none-begins", day));
            Optional<HeldPeriod> before = held.stream()
                    .filter(row -> row.isTerm() && day.equals(row.valid().until()))
                    .findFirst();
            if (before.isEmpty()) return new TermPlan(List.of(wrong), List.of(), wrong.valid());
            Period whole = new Period(before.get().valid().from(), wrong.valid().until());
            return new TermPlan(
                    List.of(wrong, before.get()),
                    List.of(new Said(whole, before.get().names())),
                    wrong.valid());
        }

        private TermPlan instead(Optional<HeldPeriod> before, Said now) {
            List<Said> said = new ArrayList<>(before.map(this::shortened).orElse(List.of()));
            said.add(now);
            return new TermPlan(before.map(List::of).orElse(List.of()), said, now.valid());
        }

        /** What is left of a row whose days end with the day before. */
        private List<Said> shortened(HeldPeriod row) {
            LocalDate from = row.valid().from();
            boolean none = from != null && !from.isBefore(day);
            return none ? List.of() : List.of(new Said(row.valid().endedOn(day), row.names()));
        }

        private Optional<HeldPeriod> on(LocalDate when, boolean term) {
            return held.stream()
                    .filter(row -> row.isTerm() == term && row.valid().contains(when))
                    .findFirst();
        }

        /** Until when a new row holds: as long as the one in whose place it stands, else until the next one begins. */
        private @Nullable LocalDate endOf(Optional<HeldPeriod> before, boolean term) {
            if (before.isPresent()) return before.get().valid().until();
            return held.stream()
                    .filter(row -> row.isTerm() == term)
                    .map(row -> row.valid().from())
                    .filter(from -> from != null && from.isAfter(day))
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }

        private void requireNotBeforeItsFirstDay() {
            for (HeldPeriod row : held) {
                LocalDate first = row.valid().until();
                if (!row.isTerm() && row.valid().from() == null && first != null && day.isBefore(first))
                    throw new RuleBroken("effectiveOn", "term.refused.before-first-day", first);
            }
        }

        private static void requireReadable(CodeNames names) {
            require("name", names.name());
            require("nameEn", names.nameEn());
            if (HANGUL.matcher(names.nameEn()).find()) throw new RuleBroken("nameEn", "term.refused.hangul");
        }

        private static void require(String field, String text) {
            if (text.isBlank()) throw new RuleBroken(field, "term.refused.blank");
            if (text.strip().length() > LONGEST) throw new RuleBroken(field, "term.refused.long", LONGEST);
            if (text.strip().chars().anyMatch(Character::isISOControl))
                throw new RuleBroken(field, "term.refused.control");
        }
    }
}
