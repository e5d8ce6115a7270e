package kr.sandan.budget.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetFilter;
import kr.sandan.budget.BudgetPhases;
import kr.sandan.budget.BudgetPhases.PhaseAmount;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.BudgetVersions;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Option;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of budgets show, in the reader's words. */
@Component
class BudgetPages {

    private final BudgetVersions versions;
    private final BudgetPhases phases;
    private final SourceQueries sources;
    private final BudgetWords words;

    BudgetPages(BudgetVersions versions, BudgetPhases phases, SourceQueries sources, BudgetWords words) {
        this.versions = versions;
        this.phases = phases;
        this.sources = sources;
        this.words = words;
    }

    /**
     * A version as a page names it.
     *
     * @param gap what its stated total has beyond its lines in won, or null where nothing is stated or they agree
     * @param source where it comes from, or null where a load brought it
     */
    record VersionLine(
            BudgetVersion version,
            String programme,
            String name,
            @Nullable Long gap,
            @Nullable Citation source) {}

    /** An amount of a phase as a page names it. */
    record PhaseRow(PhaseAmount amount, String programme, String name, Citation source) {

        /** Whether it is less than the amount before it. */
        public boolean less() {
            return amount.change() != null && amount.change() < 0;
        }

        /** By how much it is more or less than the amount before it, in won. */
        public long moved() {
            return amount.change() == null ? 0 : Math.abs(amount.change());
        }
    }

    List<VersionLine> named(List<BudgetVersion> some, AsOf asOf, Locale locale) {
        Map<Long, Citation> cited = sources.sources(
                some.stream().flatMap(one -> Stream.ofNullable(one.sourceId())).collect(Collectors.toSet()));
        return some.stream()
                .map(one -> new VersionLine(
                        one,
                        words.programme(one.programmeId(), asOf, locale),
                        words.version(one.kind(), one.ordinal(), locale),
                        one.lines() == 0 || one.gap() == 0 ? null : one.gap(),
                        cited.get(one.sourceId() == null ? -1L : one.sourceId())))
                .toList();
    }

    List<PhaseRow> phases(AsOf asOf, Locale locale) {
        List<PhaseAmount> amounts = phases.all(asOf);
        Map<Long, Citation> cited =
                sources.sources(amounts.stream().map(PhaseAmount::sourceId).collect(Collectors.toSet()));
        return amounts.stream()
                .map(one -> new PhaseRow(
                        one,
                        words.programme(one.programmeId(), asOf, locale),
                        locale.getLanguage().equals("ko") ? one.name() : one.nameEn(),
                        Objects.requireNonNull(cited.get(one.sourceId()))))
                .toList();
    }

    /** What an address asks for. */
    BudgetFilter filter(BudgetParameters asked, AsOf asOf) {
        return filter(all(asOf), asked, asOf);
    }

    BudgetFilter filter(List<BudgetVersion> all, BudgetParameters asked, AsOf asOf) {
        return asked.filter(asked.chosen(all, phases.periods(asOf)), asOf);
    }

    List<BudgetVersion> all(AsOf asOf) {
        return versions.all(asOf);
    }

    /** @throws NotFound for a year of which no version is known */
    List<BudgetVersion> all(int year, AsOf asOf) {
        List<BudgetVersion> all =
                all(asOf).stream().filter(one -> one.year() == year).toList();
        if (all.isEmpty()) throw new NotFound("budget", year);
        return all;
    }

    /** @throws NotFound for a year of which no version is known */
    BudgetFilter ofYear(int year, BudgetParameters asked, AsOf asOf) {
        return filter(all(year, asOf), asked, asOf);
    }

    /** The units in which money can be shown. */
    List<Option> units(Locale locale) {
        return Arrays.stream(MoneyUnit.values())
                .map(unit -> new Option(unit.name(), unit(unit, locale)))
                .toList();
    }

    String unit(MoneyUnit unit, Locale locale) {
        return words.say(unit.messageKey(), locale);
    }
}
