package kr.sandan.membership.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.council.CouncilEntry;
import kr.sandan.office.OfficeQueries;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.Option;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is said of members in the language of the page. */
@Component
class MembershipWords {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AsOf.ZONE);

    private final MessageSource messages;
    private final OfficeQueries offices;

    MembershipWords(MessageSource messages, OfficeQueries offices) {
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

    static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }

    static String name(String korean, @Nullable String english, Locale locale) {
        return korean(locale) || english == null ? korean : english;
    }

    String council(CouncilEntry council, Locale locale) {
        return name(council.name(), council.nameEn(), locale);
    }

    /** A council with its first site, since many share a name. */
    String placed(CouncilEntry council, Locale locale) {
        return council.placedName(korean(locale));
    }

    String type(@Nullable OrganisationType type, Locale locale) {
        return type == null ? "" : message("organisation.type." + type, locale);
    }

    String types(Collection<OrganisationType> types, Locale locale) {
        return types.stream().map(type -> type(type, locale)).collect(Collectors.joining(", "));
    }

    /** A period as precisely as it is known. */
    String period(Span span, Locale locale) {
        PartialDate from = span.from();
        PartialDate until = span.until();
        String start = from == null ? message("council.from.unknown", locale) : from.toString();
        if (until == null) return start + " ~";
        if (until.precision() == PartialDate.Precision.DAY)
            return start + " ~ " + until.date().minusDays(1);
        return start + " ~ " + message("council.until.before", locale, until);
    }

    String day(Instant instant) {
        return instant.atZone(AsOf.ZONE).toLocalDate().toString();
    }

    String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    String office(long id, AsOf asOf, Locale locale) {
        return offices.nameAt(id, asOf)
                .map(name -> korean(locale) ? name.shortName() : name.nameEn())
                .orElse(String.valueOf(id));
    }

    String offices(Collection<Long> ids, AsOf asOf, Locale locale) {
        return ids.stream().map(id -> office(id, asOf, locale)).collect(Collectors.joining(", "));
    }

    List<Option> options(Enum<?>[] values, String prefix) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), here(prefix + value.name())))
                .toList();
    }
}
