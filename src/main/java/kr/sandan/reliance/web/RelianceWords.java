package kr.sandan.reliance.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.council.CouncilEntry;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Day;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PrintedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is said of ledgers in the language of the page. */
@Component
class RelianceWords {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int SHOWN = 40;

    private final MessageSource messages;
    private final OfficeQueries offices;

    RelianceWords(MessageSource messages, OfficeQueries offices) {
        this.messages = messages;
        this.offices = offices;
    }

    String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** In the language of the page being made. */
    String here(String key, Object... arguments) {
        return message(key, LocaleContextHolder.getLocale(), arguments);
    }

    static String name(String korean, @Nullable String english, Locale locale) {
        return locale.getLanguage().equals("ko") || english == null ? korean : english;
    }

    /** A council with its first site, since many share a name. */
    String council(CouncilEntry council, Locale locale) {
        return council.placedName(locale.getLanguage().equals("ko"));
    }

    String office(long id, AsOf asOf, Locale locale) {
        return offices.nameAt(id, asOf)
                .map(name -> locale.getLanguage().equals("ko") ? name.shortName() : name.nameEn())
                .orElse(String.valueOf(id));
    }

    /** A number with separators; null where nothing is known. */
    static @Nullable String number(@Nullable Long number) {
        return number == null ? null : PrintedNumber.of(BigDecimal.valueOf(number), 0);
    }

    static @Nullable String number(@Nullable BigDecimal number, int decimals) {
        return number == null ? null : PrintedNumber.of(number, decimals);
    }

    List<Option> options(Enum<?>[] values, String prefix) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), here(prefix + value.name())))
                .toList();
    }

    /** The year asked for, or that of the day. */
    static int year(@Nullable String typed, AsOf asOf) {
        if (typed == null || typed.isBlank())
            return Math.min(LAST_YEAR, Math.max(FIRST_YEAR, asOf.valid().getYear()));
        if (!typed.matches("20\\d{2}")) throw new BadParameter("year", typed);
        return Integer.parseInt(typed);
    }

    static LocalDate day(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        try {
            return Day.read(text);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(
                    field, "reliance.day.unreadable", text.length() > SHOWN ? text.substring(0, SHOWN) : text);
        }
    }
}
