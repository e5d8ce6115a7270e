package kr.sandan.target.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PrintedNumber;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.Span;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import kr.sandan.source.ClaimTerms;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How pages of plans and targets name things, and what their forms offer. */
@Component
class PlanWords {

    /** Units in which plans state ground and floors. */
    static final List<String> AREA_UNITS = List.of("PYEONG", "M2");

    private static final String SQUARE_METRE = "M2";

    private final MessageSource messages;
    private final ProgrammeQueries programmes;
    private final RegionQueries regions;
    private final ComplexDirectory complexes;
    private final SourceQueries sources;
    private final ClaimTerms terms;
    private final Clock clock;

    PlanWords(
            MessageSource messages,
            ProgrammeQueries programmes,
            RegionQueries regions,
            ComplexDirectory complexes,
            SourceQueries sources,
            ClaimTerms terms,
            Clock clock) {
        this.messages = messages;
        this.programmes = programmes;
        this.regions = regions;
        this.complexes = complexes;
        this.sources = sources;
        this.terms = terms;
        this.clock = clock;
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }

    AsOf today() {
        return AsOf.today(clock);
    }

    static String name(Programme programme, Locale locale) {
        String name = korean(locale) ? programme.name() : programme.nameEn();
        return name == null ? programme.code() : name;
    }

    List<Option> programmes(Locale locale) {
        return programmes.all(today()).stream()
                .map(one -> new Option(String.valueOf(one.id()), name(one, locale)))
                .toList();
    }

    /** A city or county with its province, by its names of the day. */
    String county(String code, LocalDate day) {
        RegionHistory history = regions.history();
        return history.countyAt(code, day)
                .map(at -> history.provinceOn(at.county().provinceCode(), day)
                        .map(province -> province.name() + " " + at.county().name())
                        .orElse(at.county().name()))
                .orElse(code);
    }

    /** The cities and counties of today with their provinces. */
    List<Option> counties() {
        LocalDate day = today().valid();
        RegionHistory history = regions.history();
        List<Option> options = new ArrayList<>();
        for (Province province : history.provincesAt(day))
            history.countiesOf(province.code(), day)
                    .forEach(one -> options.add(new Option(one.code(), province.name() + " " + one.name())));
        return options;
    }

    @Nullable
    String complex(@Nullable Long id, AsOf asOf) {
        if (id == null) return null;
        return complexes.at(asOf).find(id).map(ComplexEntry::name).orElse("#" + id);
    }

    List<Option> complexes() {
        return complexes.at(today()).all().stream()
                .map(one -> new Option(String.valueOf(one.id()), one.name()))
                .toList();
    }

    List<Option> sources() {
        return sources.all().stream()
                .map(source -> new Option(String.valueOf(source.id()), source.line()))
                .toList();
    }

    List<Option> areaUnits(Locale locale) {
        return AREA_UNITS.stream()
                .map(unit -> new Option(unit, unit(unit, locale)))
                .toList();
    }

    String unit(String code, Locale locale) {
        return terms.unit(code).name(korean(locale));
    }

    List<Option> options(Enum<?>[] values, String prefix, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), say(prefix + value.name(), locale)))
                .toList();
    }

    /** An area in square metres, beside what its source says where that is another unit. */
    @Nullable
    String area(@Nullable BigDecimal stated, @Nullable String unit, Locale locale) {
        BigDecimal metres = squareMetres(stated, unit);
        if (stated == null || unit == null || metres == null) return null;
        String plain = PrintedNumber.of(metres, 0) + " " + unit(SQUARE_METRE, locale);
        return unit.equals(SQUARE_METRE)
                ? plain
                : say("target.area.converted", locale, PrintedNumber.of(stated, 2), unit(unit, locale), plain);
    }

    /** An area in square metres by the factor that figures are converted with everywhere. */
    @Nullable
    BigDecimal squareMetres(@Nullable BigDecimal stated, @Nullable String unit) {
        return stated == null || unit == null ? null : terms.unit(unit).inBase(stated);
    }

    /** Won in hundreds of millions, as people speak of them. */
    String money(long won, Locale locale) {
        BigDecimal amount = BigDecimal.valueOf(won).divide(BigDecimal.valueOf(MoneyUnit.HUNDRED_MILLION.won()));
        return say("target.money", locale, PrintedNumber.of(amount, 4));
    }

    String years(int from, @Nullable Integer to) {
        return to == null ? from + " ~" : from == to ? String.valueOf(from) : from + " ~ " + to;
    }

    static @Nullable String day(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(AsOf.ZONE).toLocalDate().toString();
    }

    /** A period as its source tells it; empty where it tells neither end. */
    static @Nullable String period(Span span) {
        PartialDate from = span.from();
        PartialDate until = span.until();
        if (from == null && until == null) return null;
        return (from == null ? "" : from + " ") + "~" + (until == null ? "" : " " + until);
    }
}
