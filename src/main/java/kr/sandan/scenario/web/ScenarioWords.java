package kr.sandan.scenario.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kr.sandan.complex.Quarter;
import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PrintedNumber;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme;
import kr.sandan.scenario.Layout;
import kr.sandan.scenario.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names and figures of scenarios in the language of the page. */
@Component
class ScenarioWords {

    static final String NOTHING = "–";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AsOf.ZONE);

    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    private final MessageSource messages;
    private final RegionQueries regions;
    private final ProgrammeQueries programmes;

    ScenarioWords(MessageSource messages, RegionQueries regions, ProgrammeQueries programmes) {
        this.messages = messages;
        this.regions = regions;
        this.programmes = programmes;
    }

    String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }

    static String name(Layout.Site site, Locale locale) {
        return name(site.name(), site.nameEn(), locale);
    }

    static String name(String name, @Nullable String nameEn, Locale locale) {
        return korean(locale) || nameEn == null ? name : nameEn;
    }

    String role(DesignationRole role, Locale locale) {
        return message(role.messageKey(), locale);
    }

    String programme(String code, AsOf asOf, Locale locale) {
        return programmes
                .byCode(code, asOf)
                .map(programme -> korean(locale) ? programme.name() : programme.nameEn())
                .filter(name -> !name.isBlank())
                .orElse(code);
    }

    String region(String scheme, @Nullable String code, Locale locale) {
        if (code == null) return message("scenario.region.whole", locale);
        if (code.equals(Outcome.UNKNOWN) || code.equals(Outcome.NONE))
            return message("scenario.region." + code, locale);
        return regions.history().scheme(scheme).stream()
                .flatMap(known -> known.regions().stream())
                .filter(region -> region.code().equals(code))
                .findFirst()
                .map((Scheme.SchemeRegion region) -> korean(locale) ? region.name() : region.nameEn())
                .orElse(code);
    }

    /** A quarter by its last day, as people say it; null for none. */
    @Nullable
    String quarter(@Nullable LocalDate day, Locale locale) {
        if (day == null) return null;
        Quarter quarter = Quarter.of(day);
        return message("platform.quarter", locale, String.valueOf(quarter.year()), quarter.number());
    }

    static String figure(@Nullable BigDecimal value) {
        return value == null ? NOTHING : PrintedNumber.of(value, 2);
    }

    /** With one decimal, so that points stand below one another. */
    static String percent(@Nullable BigDecimal value) {
        return value == null ? NOTHING : value.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    static String kilometres(@Nullable Double value) {
        BigDecimal rounded = rounded(value);
        return rounded == null ? NOTHING : rounded.toPlainString();
    }

    static @Nullable BigDecimal rounded(@Nullable Double kilometres) {
        return kilometres == null ? null : BigDecimal.valueOf(kilometres).setScale(1, RoundingMode.HALF_UP);
    }

    /** Won in hundred millions with two decimals. */
    static @Nullable BigDecimal hundredMillions(@Nullable BigDecimal won) {
        return won == null ? null : won.divide(HUNDRED_MILLION, 2, RoundingMode.HALF_UP);
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }
}
