package kr.sandan.complex.web;

import java.time.LocalDate;
import java.util.Locale;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Facet;
import kr.sandan.complex.Measure;
import kr.sandan.complex.PlaceCode;
import kr.sandan.complex.PlaceThen;
import kr.sandan.complex.Quarter;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.DatedTerms;
import kr.sandan.region.CountyAt;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Names of codes in the language of the page, by the names of the day. */
@Component
class ComplexWords {

    private final MessageSource messages;
    private final RegionQueries regions;
    private final OfficeQueries offices;
    private final DatedTerms terms;

    ComplexWords(MessageSource messages, RegionQueries regions, OfficeQueries offices, DatedTerms terms) {
        this.messages = messages;
        this.regions = regions;
        this.offices = offices;
        this.terms = terms;
    }

    /** Another number whenever codes are called otherwise. */
    long termsState() {
        return terms.state();
    }

    String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String message(MessageSourceResolvable said, Locale locale) {
        return messages.getMessage(said, locale);
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

    /** What a province is called on a day, by any code it ever had. */
    String provinceAt(String code, AsOf asOf, Locale locale) {
        RegionHistory history = regions.history(asOf);
        return history.provinceOn(code, asOf.valid())
                .or(() -> history.province(code))
                .map(province -> province(province, locale))
                .orElse(code);
    }

    /** A place by what it is called on a day: the county where one is known, else the province. */
    String place(PlaceCode place, AsOf asOf, Locale locale) {
        RegionHistory history = regions.history(asOf);
        String province = provinceAt(place.provinceCode(), asOf, locale);
        String code = place.countyCode();
        if (code == null) return province;
        return history.countyAt(code, asOf.valid())
                .map(CountyAt::county)
                .or(() -> history.county(code))
                .map(county -> provinceAt(county.provinceCode(), asOf, locale) + " " + county.name())
                .orElse(province);
    }

    /** A quarter as people say it: {@code 2023년 4분기}, {@code Q4 2023}. Addresses and files write {@code 2023-Q4}. */
    String quarter(Quarter quarter, Locale locale) {
        return message("platform.quarter", locale, String.valueOf(quarter.year()), quarter.number());
    }

    /** The quarter in which the day lies, as people say it; null for none. */
    @Nullable
    String quarter(@Nullable LocalDate day, Locale locale) {
        return day == null ? null : quarter(Quarter.of(day), locale);
    }

    /** What a figure counts, as known on a day; without a measure, how far the complex had come. */
    String counted(@Nullable Measure measure, String provinceCode, Quarter quarter, LocalDate known, Locale locale) {
        String province = provinceAt(provinceCode, new AsOf(quarter.lastDay(), known), locale);
        String what = measure == null ? message("complex.column.state", locale) : measured(measure, locale);
        return quarter(quarter, locale) + " " + province + " " + what;
    }

    /** A measure with its unit: {@code 고용 (명)}. */
    String measured(Measure measure, Locale locale) {
        return message("complex.measure." + measure, locale) + " (" + message("complex.unit." + measure.unit(), locale)
                + ")";
    }

    /** What an office was called on a day, as known on a day. */
    String office(@Nullable Long officeId, AsOf asOf, Locale locale) {
        if (officeId == null) return FigureText.NOTHING;
        return offices.nameAt(officeId, asOf)
                .map(name -> korean(locale) ? name.shortName() : name.nameEn())
                .orElse(FigureText.NOTHING);
    }

    /** A date as precisely as it is known; what is only known to the month or the year says so. */
    String date(PartialDate date, Locale locale) {
        return date.precision() == PartialDate.Precision.DAY
                ? date.toString()
                : message("complex.detail.date." + date.precision(), locale, date.toString());
    }

    /**
     * From the first to the last day, month or year, as precisely as known; a null start is unknown, a null end still open.
     */
    String period(@Nullable PartialDate from, @Nullable PartialDate until, Locale locale) {
        if (from == null && until == null) return message("complex.detail.period.unknown", locale);
        String start = from == null ? message("platform.unknown", locale) : from.toString();
        if (until == null) return start + " ~ ";
        boolean toTheDay = until.precision() == PartialDate.Precision.DAY;
        return start + " ~ " + (toTheDay ? until.date().minusDays(1) : until);
    }

    /** What a facet's value is called on the day. */
    String facetValue(Facet facet, String value, @Nullable String scheme, AsOf asOf, Locale locale) {
        RegionHistory history = regions.history(asOf);
        return switch (facet) {
            case TYPE -> message("complex.type." + value, locale);
            case STATE -> message("complex.state." + value, locale);
            case START -> message("complex.start." + value, locale);
            case SAMPLE -> message("complex.sample." + value, locale);
            case OFFICE -> office(Long.valueOf(value), asOf, locale);
            case COUNTY -> history.county(value).map(county -> county.name()).orElse(value);
            case PROVINCE -> provinceAt(value, asOf, locale);
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
