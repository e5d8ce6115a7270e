package kr.sandan.budget.web;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kr.sandan.budget.BudgetPhases;
import kr.sandan.budget.BudgetPhases.Phase;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.BudgetVersions;
import kr.sandan.budget.UnknownYears;
import kr.sandan.budget.UnknownYears.Unknown;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.RoundedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Money over several years beside that of the years, and the years of which nobody tells. */
@Component
class PhasePages {

    private final BudgetVersions versions;
    private final BudgetPhases phases;
    private final BudgetWords words;

    PhasePages(BudgetVersions versions, BudgetPhases phases, BudgetWords words) {
        this.versions = versions;
        this.phases = phases;
        this.words = words;
    }

    /**
     * A phase and what its years sum up to.
     *
     * @param known its years that are told of
     * @param sum of these in won
     * @param unknown its years that nobody tells of, as far as its end is known
     */
    record PhaseSum(Phase phase, String programme, String name, List<Integer> known, long sum, List<Integer> unknown) {

        /** What the phase has beyond its years, in won: not known of the years missing, else what does not add up. */
        public long rest() {
            return phase.won() - sum;
        }

        /** Whether the years sum to more than the phase. */
        public boolean over() {
            return rest() < 0;
        }

        /** Whether every year is known, so that the sums must meet. */
        public boolean complete() {
            return unknown.isEmpty() && phase.toYear() != null;
        }
    }

    List<PhaseSum> sums(AsOf asOf, Locale locale) {
        List<BudgetVersion> inForce = BudgetVersions.chosen(versions.all(asOf), null, null, null);
        return phases.periods(asOf).phases().stream()
                .map(phase -> sum(phase, inForce, asOf, locale))
                .toList();
    }

    private PhaseSum sum(Phase phase, List<BudgetVersion> inForce, AsOf asOf, Locale locale) {
        List<BudgetVersion> its = inForce.stream()
                .filter(one -> one.programmeId() == phase.programmeId() && phase.covers(one.year()))
                .toList();
        TreeSet<Integer> known = new TreeSet<>();
        its.forEach(one -> known.add(one.year()));
        int last = phase.toYear() == null ? phase.fromYear() : phase.toYear();
        return new PhaseSum(
                phase,
                words.programme(phase.programmeId(), asOf, locale),
                name(phase, locale),
                List.copyOf(known),
                its.stream().mapToLong(BudgetVersion::total).sum(),
                IntStream.rangeClosed(phase.fromYear(), last)
                        .boxed()
                        .filter(year -> !known.contains(year))
                        .toList());
    }

    private static String name(Phase phase, Locale locale) {
        return locale.getLanguage().equals("ko") ? phase.name() : phase.nameEn();
    }

    UnknownYears unknown(AsOf asOf) {
        return UnknownYears.among(versions.all(asOf), phases.periods(asOf));
    }

    /** What is known of a year that nobody tells of. */
    String said(Unknown year, MoneyUnit unit, Locale locale) {
        Phase phase = year.phase();
        if (phase == null) return words.say("budget.unknown", locale);
        String won = "%,d".formatted(RoundedTable.nearest(phase.won(), unit.won()));
        return words.say(
                "budget.unknown.in-phase", locale, name(phase, locale), won, words.say(unit.messageKey(), locale));
    }

    /** A year of a programme of which nobody tells, in words. */
    record UnknownRow(
            String programme, String words, @Nullable Phase phase) {}

    List<UnknownRow> unknown(int year, AsOf asOf, Locale locale) {
        return unknown(asOf).all().stream()
                .filter(one -> one.year() == year)
                .map(one -> new UnknownRow(
                        words.programme(one.programmeId(), asOf, locale),
                        said(one, MoneyUnit.HUNDRED_MILLION, locale),
                        one.phase()))
                .toList();
    }
}
