package kr.sandan.designation.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationFacet;
import kr.sandan.designation.SiteFacts;
import kr.sandan.designation.Span;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names of codes and spans of time in the language of the page, by the names of the day. */
@Component
class DesignationWords {

    static final String NOTHING = "–";

    private final MessageSource messages;
    private final RegionQueries regions;
    private final OfficeQueries offices;
    private final ProgrammeQueries programmes;

    DesignationWords(
            MessageSource messages, RegionQueries regions, OfficeQueries offices, ProgrammeQueries programmes) {
        this.messages = messages;
        this.regions = regions;
        this.offices = offices;
        this.programmes = programmes;
    }

    String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private String messageOr(String key, String otherwise, Locale locale) {
        String message = messages.getMessage(key, null, otherwise, locale);
        return message == null ? otherwise : message;
    }

    static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }

    static String name(String name, @Nullable String nameEn, Locale locale) {
        return korean(locale) || nameEn == null ? name : nameEn;
    }

    /** From when to when, as precisely as it is known; the end is the last day, or the first without by month or year. */
    String span(Span span, Locale locale) {
        return from(span, locale) + " ~ " + until(span, locale);
    }

    String from(Span span, Locale locale) {
        PartialDate from = span.from();
        return from == null ? message("designation.from.unknown", locale) : from.toString();
    }

    String until(Span span, Locale locale) {
        PartialDate until = span.until();
        if (until == null) return "";
        if (until.precision() == PartialDate.Precision.DAY)
            return until.date().minusDays(1).toString();
        return message("designation.until.before", locale, until.toString());
    }

    /** The complexes of a site by name; what is unknown says so. */
    String ground(DesignationEntry entry, Locale locale) {
        if (entry.gaps().contains(SiteFacts.Gap.GROUND)) return message("designation.gap.GROUND", locale);
        return entry.ground().stream().map(DesignationEntry.Ground::name).collect(Collectors.joining(", "));
    }

    String hub(DesignationEntry entry, Locale locale) {
        if (entry.gaps().contains(SiteFacts.Gap.HUB)) return message("designation.gap.HUB", locale);
        DesignationEntry.Hub hub = entry.hub();
        return hub == null ? NOTHING : name(hub.name(), hub.nameEn(), locale);
    }

    /** The part of a published total: a role or a type. */
    String breakdown(String code, Locale locale) {
        return messageOr("designation.role." + code, messageOr("complex.type." + code, code, locale), locale);
    }

    String programme(String code, AsOf asOf, Locale locale) {
        return programmes
                .byCode(code, asOf)
                .map(programme -> korean(locale) ? programme.name() : programme.nameEn())
                .filter(name -> !name.isBlank())
                .orElse(code);
    }

    /** What a province is called on the day, as it was known then, by any code it ever had. */
    String province(String code, AsOf asOf, Locale locale) {
        RegionHistory history = regions.history(asOf);
        return history.provinceOn(code, asOf.valid())
                .or(() -> history.province(code))
                .map(province -> korean(locale) ? province.shortName() : province.nameEn())
                .orElse(code);
    }

    /** The provinces of a site by the names of the day; empty where none is known. */
    String provinces(DesignationEntry entry, AsOf asOf, Locale locale) {
        return entry.provinces().stream()
                .sorted()
                .map(code -> province(code, asOf, locale))
                .collect(Collectors.joining(", "));
    }

    String office(long id, AsOf asOf, Locale locale) {
        return offices.nameAt(id, asOf)
                .map(name -> korean(locale) ? name.shortName() : name.nameEn())
                .orElse(NOTHING);
    }

    /** What a region is called in its scheme. */
    String region(@Nullable String scheme, String code, AsOf asOf, Locale locale) {
        if (scheme == null) return code;
        return regions.history(asOf).scheme(scheme).stream()
                .flatMap(known -> known.regions().stream())
                .filter(region -> region.code().equals(code))
                .findFirst()
                .map(region -> korean(locale) ? region.name() : region.nameEn())
                .orElse(code);
    }

    /** What a scheme of regions is called; that none was in force is said too. */
    String scheme(String code, AsOf asOf, Locale locale) {
        return regions.history(asOf)
                .scheme(code)
                .map(scheme -> korean(locale) ? scheme.name() : scheme.nameEn())
                .orElseGet(() -> message("designation.summary.scheme.none", locale));
    }

    /** That a scheme was not policy on a day, with the years in which it was; empty where it was. */
    Optional<String> outOfForce(String code, LocalDate day, AsOf asOf, Locale locale) {
        return regions.history(asOf)
                .scheme(code)
                .filter(scheme -> !scheme.inForce(day))
                .map(scheme -> message(
                        "designation.summary.scheme-not-in-force",
                        locale,
                        korean(locale) ? scheme.name() : scheme.nameEn(),
                        day,
                        scheme.introduced() + " ~ " + last(scheme)));
    }

    private static String last(Scheme scheme) {
        Scheme.Ending ended = scheme.ended();
        return ended == null ? "" : ended.last().toString();
    }

    String summaryType(String code, Locale locale) {
        return messageOr("complex.type." + code, messageOr("designation.summary." + code, code, locale), locale);
    }

    String summaryRegion(@Nullable String scheme, String code, AsOf asOf, Locale locale) {
        return messageOr("designation.summary." + code, region(scheme, code, asOf, locale), locale);
    }

    String facetValue(DesignationFacet facet, String value, @Nullable String scheme, AsOf asOf, Locale locale) {
        return switch (facet) {
            case PROGRAMME -> programme(value, asOf, locale);
            case ROLE -> message("designation.role." + value, locale);
            case TYPE -> summaryType(value, locale);
            case PROVINCE -> province(value, asOf, locale);
            case REGION -> summaryRegion(scheme, value, asOf, locale);
            case OFFICE -> office(Long.parseLong(value), asOf, locale);
            case START -> message("designation.start." + value, locale);
            case SAMPLE -> message("complex.sample." + value, locale);
        };
    }
}
