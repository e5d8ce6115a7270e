package kr.sandan.complex.web;

import java.time.LocalDate;
import java.util.Locale;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Facet;
import kr.sandan.complex.PlaceThen;
import kr.sandan.office.OfficeQueries;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names of codes in the language of the page, by the names of the day. */
@Component
class ComplexWords {

    private final MessageSource messages;
    private final RegionQueries regions;
    private final OfficeQueries offices;

    ComplexWords(MessageSource messages, RegionQueries regions, OfficeQueries offices) {
        this.messages = messages;
        this.regions = regions;
        this.offices = offices;
    }

    String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String type(ComplexEntry entry, Locale locale) {
        return message("complex.type." + entry.type(), locale);
    }

    String state(ComplexEntry entry, Locale locale) {
        return entry.state() == null ? FigureText.NOTHING : message("complex.state." + entry.state(), locale);
    }

    String province(PlaceThen place, Locale locale) {
        return korean(locale) ? place.provinceName() : place.provinceNameEn();
    }

    String office(@Nullable Long officeId, LocalDate day, Locale locale) {
        if (officeId == null) return FigureText.NOTHING;
        return offices.nameAt(officeId, day)
                .map(name -> korean(locale) ? name.shortName() : name.nameEn())
                .orElse(FigureText.NOTHING);
    }

    /** What a facet's value is called on the day. */
    String facetValue(Facet facet, String value, @Nullable String scheme, LocalDate day, Locale locale) {
        RegionHistory history = regions.history();
        return switch (facet) {
            case TYPE -> message("complex.type." + value, locale);
            case STATE -> message("complex.state." + value, locale);
            case START -> message("complex.start." + value, locale);
            case SAMPLE -> message("complex.sample." + value, locale);
            case OFFICE -> office(Long.valueOf(value), day, locale);
            case COUNTY -> history.county(value).map(county -> county.name()).orElse(value);
            case PROVINCE ->
                history.provinceOn(value, day)
                        .or(() -> history.province(value))
                        .map(province -> province(province, locale))
                        .orElse(value);
            case REGION -> region(history, scheme, value, locale);
        };
    }

    private static String region(RegionHistory history, @Nullable String scheme, String value, Locale locale) {
        if (scheme == null) return value;
        return history.scheme(scheme).stream()
                .flatMap(known -> known.regions().stream())
                .filter(region -> region.code().equals(value))
                .findFirst()
                .map((Scheme.SchemeRegion region) -> korean(locale) ? region.name() : region.nameEn())
                .orElse(value);
    }

    private static String province(Province province, Locale locale) {
        return korean(locale) ? province.shortName() : province.nameEn();
    }

    static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }
}
