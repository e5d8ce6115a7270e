package kr.sandan.council.web;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.council.CouncilContent;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilEntry.Presence;
import kr.sandan.council.Councils;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.Designations;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Span;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said of councils in the language of the page, sites and offices by their names of the day. */
@Component
class CouncilWords {

    private final MessageSource messages;
    private final Councils councils;
    private final Designations designations;
    private final OfficeQueries offices;
    private final RegionQueries regions;

    CouncilWords(
            MessageSource messages,
            Councils councils,
            Designations designations,
            OfficeQueries offices,
            RegionQueries regions) {
        this.messages = messages;
        this.councils = councils;
        this.designations = designations;
        this.offices = offices;
        this.regions = regions;
    }

    String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }

    static String name(String name, @Nullable String nameEn, Locale locale) {
        return korean(locale) || nameEn == null ? name : nameEn;
    }

    String name(CouncilEntry council, Locale locale) {
        return name(council.name(), council.nameEn(), locale);
    }

    /** What it is; of one that does not count, why not. */
    String standing(CouncilEntry council, Locale locale) {
        String status = message("council.status." + council.status(), locale);
        if (council.presence() == Presence.HELD) return status;
        return status + " · " + message("council.presence." + council.presence(), locale);
    }

    String specialty(CouncilEntry council) {
        return Stream.of(council.industry(), council.technology())
                .filter(text -> text != null)
                .collect(Collectors.joining(" · "));
    }

    String sites(CouncilEntry council, Locale locale) {
        return council.sites().stream().map(site -> site(site, locale)).collect(Collectors.joining(", "));
    }

    String site(DesignationEntry site, Locale locale) {
        return name(site.name(), site.nameEn(), locale);
    }

    String founded(@Nullable PartialDate founded, Locale locale) {
        return founded == null ? message("council.founded.unknown", locale) : founded.toString();
    }

    /** What a fact says, in one line, sites by the names they bore last. */
    String said(CouncilContent content, AsOf asOf, Locale locale) {
        return switch (content.topic()) {
            case STATUS -> withDetail(message("council.status." + content.status(), locale), content.detail());
            case SITE -> siteName(content.siteId(), asOf, locale);
            case NAME, SPECIALTY, SECRETARIAT ->
                withDetail(name(String.valueOf(content.text()), content.textEn(), locale), content.detail());
        };
    }

    /** A site by its name of the day; one no longer designated, by the name it bore last. */
    private String siteName(@Nullable Long id, AsOf asOf, Locale locale) {
        if (id == null) return "";
        String name = designations
                .at(asOf)
                .find(id)
                .map(site -> site(site, locale))
                .or(() -> councils.siteName(id).map(last -> name(last.name(), last.nameEn(), locale)))
                .orElse(String.valueOf(id));
        return name + " (" + message(designations.role(id).messageKey(), locale) + ")";
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

    String office(long id, AsOf asOf, Locale locale) {
        return offices.nameAt(id, asOf)
                .map(name -> korean(locale) ? name.shortName() : name.nameEn())
                .orElse(String.valueOf(id));
    }

    String province(String code, AsOf asOf, Locale locale) {
        RegionHistory history = regions.history(asOf);
        return history.provinceOn(code, asOf.valid())
                .or(() -> history.province(code))
                .map(province -> korean(locale) ? province.shortName() : province.nameEn())
                .orElse(code);
    }

    String day(Instant instant) {
        return instant.atZone(AsOf.ZONE).toLocalDate().toString();
    }

    private static String withDetail(String text, @Nullable String detail) {
        return detail == null ? text : text + " · " + detail;
    }
}
