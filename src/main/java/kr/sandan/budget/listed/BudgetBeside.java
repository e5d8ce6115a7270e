package kr.sandan.budget.listed;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.BudgetVersions;
import kr.sandan.budget.listed.StagedBeside.Sides;
import kr.sandan.budget.listed.StagedBeside.Sum;
import kr.sandan.load.LoadBeside;
import kr.sandan.load.LoadBeside.Asked;
import kr.sandan.load.LoadBeside.Choice;
import kr.sandan.load.LoadBeside.Pair;
import kr.sandan.load.LoadBeside.Result;
import kr.sandan.load.LoadBeside.Row;
import kr.sandan.load.LoadBeside.Table;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A list of a budget, checked and not yet applied, beside any version that is held, in the words of its reader. */
@Component
@Transactional(readOnly = true)
class BudgetBeside {

    private final StagedBeside staged;
    private final BudgetVersions versions;
    private final BudgetReceipt words;
    private final LoadedRegions regions;
    private final MessageSource messages;
    private final Clock clock;

    BudgetBeside(
            StagedBeside staged,
            BudgetVersions versions,
            BudgetReceipt words,
            LoadedRegions regions,
            MessageSource messages,
            Clock clock) {
        this.staged = staged;
        this.versions = versions;
        this.words = words;
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
    }

    Optional<LoadBeside> of(long load, String period, Asked asked, Locale locale) {
        List<String> parts = staged.parts(load);
        List<String> held = held(load);
        if (parts.isEmpty() || held.isEmpty()) return Optional.empty();
        Result result = sides(load, period, asked, parts, held)
                .map(sides -> result(sides, asked, locale))
                .orElse(null);
        return Optional.of(
                new LoadBeside(choices(parts, asked.part(), locale), choices(held, asked.other(), locale), result));
    }

    void each(long load, String period, Asked asked, Locale locale, Consumer<Pair> reader) {
        UnaryOperator<String> places = words.places(locale);
        UnaryOperator<String> programmes = words.programmes(locale);
        sides(load, period, asked, staged.parts(load), held(load))
                .ifPresent(sides -> staged.each(sides, line -> {
                    Sum sum = line.sum();
                    reader.accept(new Pair(
                            sum.what(),
                            programmes.apply(String.valueOf(sum.programme())),
                            line.code(),
                            line.name(),
                            places(sum, places),
                            sum.before(),
                            sum.after()));
                }));
    }

    private static String places(Sum sum, UnaryOperator<String> names) {
        return Stream.of(Optional.ofNullable(sum.placeBefore()), Optional.ofNullable(sum.placeAfter()))
                .flatMap(Optional::stream)
                .map(names)
                .distinct()
                .reduce((before, after) -> before + " → " + after)
                .orElse("");
    }

    /** Versions with lines of the programmes of a load, by year and code, the newest year and the version in force first. */
    private List<String> held(long load) {
        List<Long> programmes = staged.programmes(load);
        return versions.all(AsOf.today(clock)).stream()
                .filter(one -> one.lines() > 0 && programmes.contains(one.programmeId()))
                .sorted(Comparator.comparing(BudgetVersion::year)
                        .thenComparing(BudgetVersion::kind)
                        .thenComparing(BudgetVersion::ordinal)
                        .reversed())
                .map(one -> one.year() + "/" + one.code())
                .distinct()
                .toList();
    }

    private static Optional<Sides> sides(long load, String period, Asked asked, List<String> parts, List<String> held) {
        String part = known("part", asked.part(), parts);
        String other = known("against", asked.other(), held);
        if (other == null) return Optional.empty();
        int cut = other.indexOf('/');
        int year = Integer.parseInt(other.substring(0, cut));
        return Optional.of(new Sides(
                load,
                Objects.requireNonNullElse(part, ""),
                year,
                other.substring(cut + 1),
                String.valueOf(year).equals(period)));
    }

    private static @Nullable String known(String parameter, @Nullable String asked, Collection<String> known) {
        if (asked != null && !known.contains(asked)) throw new BadParameter(parameter, asked);
        return asked;
    }

    private List<Choice> choices(List<String> values, @Nullable String chosen, Locale locale) {
        return values.stream()
                .map(value -> new Choice(value, name(value, locale), value.equals(chosen)))
                .toList();
    }

    private String name(String value, Locale locale) {
        int cut = value.indexOf('/');
        String version = words.versionName(value.substring(cut + 1), locale);
        return cut < 0 ? version : say("budget.load.beside.of", locale, value.substring(0, cut), version);
    }

    private Result result(Sides sides, Asked asked, Locale locale) {
        List<Sum> sums = staged.sums(sides);
        UnaryOperator<String> regionOf = regions.of(
                Stream.concat(sums.stream().map(Sum::placeBefore), sums.stream().map(Sum::placeAfter))
                        .filter(Objects::nonNull)
                        .toList());
        UnaryOperator<String> places = words.places(locale);
        List<Row> byRegion = BesideTables.byPlace(sums, regionOf, LoadedRegions.LAST, regions.named(locale));
        List<Row> byPlace = BesideTables.byPlace(sums, UnaryOperator.identity(), Comparator.comparing(places), places);
        return new Result(
                asked,
                sides.part().isEmpty() ? say("budget.load.beside.last", locale) : name(sides.part(), locale),
                name(String.valueOf(asked.other()), locale),
                say("platform.money.WON", locale),
                BesideTables.total(sums, say("budget.total", locale)),
                List.of(
                        table("PROGRAMME", BesideTables.byProgramme(sums, words.programmes(locale)), locale),
                        table("REGION", byRegion, locale),
                        table("PLACE", byPlace, locale)));
    }

    private Table table(String part, List<Row> rows, Locale locale) {
        return new Table(
                part.toLowerCase(Locale.ROOT),
                say("budget.load.beside.by." + part, locale),
                say("budget.by." + part, locale),
                rows);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
