package kr.sandan.organisation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Directory;
import kr.sandan.organisation.BusinessNumber;
import kr.sandan.organisation.Ksic;
import kr.sandan.organisation.OrganisationFacts;
import kr.sandan.organisation.Span;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts organisations into the words of the pages. */
@Component
class OrganisationWords {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AsOf.ZONE);

    private final MessageSource messages;
    private final ComplexDirectory complexes;

    OrganisationWords(MessageSource messages, ComplexDirectory complexes) {
        this.messages = messages;
        this.complexes = complexes;
    }

    String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A text in the language of the request. */
    String here(String key, Object... arguments) {
        return message(key, LocaleContextHolder.getLocale(), arguments);
    }

    String type(OrganisationFacts facts, Locale locale) {
        return message("organisation.type." + facts.type(), locale);
    }

    String number(OrganisationFacts facts) {
        BusinessNumber number = facts.businessNumber();
        return number == null ? "" : number.toString();
    }

    String sizeClass(OrganisationFacts facts, Locale locale) {
        return facts.size().sizeClass() == null
                ? ""
                : message("organisation.size." + facts.size().sizeClass(), locale);
    }

    String few(OrganisationFacts facts, Locale locale) {
        return facts.size().few() == null
                ? ""
                : message("organisation.few." + facts.size().few(), locale);
    }

    String ksic(OrganisationFacts facts, Locale locale) {
        Ksic ksic = facts.ksic();
        return ksic == null
                ? ""
                : message(
                        "organisation.ksic.shown",
                        locale,
                        ksic.code(),
                        String.valueOf(ksic.revision().number()));
    }

    /** The names of complexes on a day, joined. */
    String complexes(Collection<Long> ids, AsOf asOf) {
        Directory directory = complexes.at(asOf);
        return ids.stream().map(id -> complex(id, directory)).collect(Collectors.joining(", "));
    }

    String complex(long id, AsOf asOf) {
        return complex(id, complexes.at(asOf));
    }

    private static String complex(long id, Directory directory) {
        return directory.find(id).map(ComplexEntry::name).orElse("#" + id);
    }

    /** Every complex; an organisation sits in a complex as a whole. */
    List<Option> complexChoices(AsOf asOf) {
        return complexes.at(asOf).all().stream()
                .map(complex -> new Option(
                        String.valueOf(complex.id()),
                        complex.name() + " ("
                                + complex.places().stream()
                                        .map(place -> place.provinceName())
                                        .distinct()
                                        .collect(Collectors.joining(", "))
                                + ")"))
                .toList();
    }

    List<Option> choices(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), here(prefix + value.name())))
                .toList();
    }

    /** A period as precisely as it is known. */
    String period(Span span, Locale locale) {
        PartialDate from = span.from();
        PartialDate until = span.until();
        String start = from == null ? message("organisation.start.unknown", locale) : from.toString();
        return until == null ? start + " ~" : start + " ~ " + lastShown(until);
    }

    /** The last day, month or year on which it held: what people read as its end. */
    private static String lastShown(PartialDate until) {
        LocalDate last = until.date().minusDays(1);
        return until.precision() == PartialDate.Precision.DAY
                ? last.toString()
                : new PartialDate(last, until.precision()).toString();
    }

    String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    String day(Instant instant) {
        return instant.atZone(AsOf.ZONE).toLocalDate().toString();
    }

    /** What a field of an entry says, in words; null for nothing. */
    @Nullable
    String said(String field, @Nullable String stored, AsOf asOf, Locale locale) {
        if (stored == null) return null;
        return switch (field) {
            case "type" -> message("organisation.type." + stored, locale);
            case "size_class" -> message("organisation.size." + stored, locale);
            case "few_stated" -> message("organisation.few." + stored, locale);
            case "business_number" -> new BusinessNumber(stored).toString();
            case "complex_id" -> complex(Long.parseLong(stored), asOf);
            default -> stored;
        };
    }
}
