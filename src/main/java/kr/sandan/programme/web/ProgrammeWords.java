package kr.sandan.programme.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.FactContent;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeFact;
import kr.sandan.programme.ProgrammeLife;
import kr.sandan.programme.Span;
import kr.sandan.source.PublishedFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said of programmes in the language of the page, bodies by their names of the day. */
@Component
class ProgrammeWords {

    private final MessageSource messages;
    private final PublicBodyQueries bodies;

    ProgrammeWords(MessageSource messages, PublicBodyQueries bodies) {
        this.messages = messages;
        this.bodies = bodies;
    }

    String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The name of the day, or the code where no name is known. */
    String name(ProgrammeLife life, LocalDate day, Locale locale) {
        return life.nameAt(day).map(fact -> text(fact.content(), locale)).orElse(life.code());
    }

    String name(Programme programme, Locale locale) {
        String name = korean(locale) ? programme.name() : programme.nameEn();
        return name == null ? programme.code() : name;
    }

    String text(FactContent content, Locale locale) {
        String english = content.textEn();
        return korean(locale) || english == null ? String.valueOf(content.text()) : english;
    }

    /** What a fact says, in one line, by names known on a day. */
    String said(ProgrammeFact fact, AsOf asOf, Locale locale) {
        FactContent content = fact.content();
        return switch (fact.topic()) {
            case STAGE -> message("programme.standing." + content.standing(), locale);
            case NAME -> text(content, locale);
            case MINISTRY, AGENCY -> body(content, new AsOf(nameDay(fact, asOf.valid()), asOf.known()), locale);
            case BASIS, RULE -> withDetail(text(content, locale), content.detail());
            case CATALOGUE ->
                message(
                        "programme.catalogue.line",
                        locale,
                        text(content, locale),
                        message("programme.standing." + content.standing(), locale),
                        Objects.requireNonNullElse(content.statedCount(), 0));
            case PLAN -> message("programme.plan." + content.standing(), locale);
            case PURPOSE, STRATEGY, BRIEFING, OUTCOME -> withDetail(text(content, locale), content.detail());
            case INDUSTRY, PURSUIT, MILESTONE ->
                standing(content, withDetail(text(content, locale), content.detail()), locale);
            case ORIGIN ->
                standing(
                        content,
                        withDetail(
                                body(content, new AsOf(nameDay(fact, asOf.valid()), asOf.known()), locale),
                                content.detail()),
                        locale);
        };
    }

    private String standing(FactContent content, String said, Locale locale) {
        return message(
                "programme.standing.line", locale, said, message("programme.standing." + content.standing(), locale));
    }

    /** A body that led until earlier, or leads only later, is named as on its last or first day. */
    private static LocalDate nameDay(ProgrammeFact fact, LocalDate day) {
        if (fact.holdsOn(day)) return day;
        PartialDate from = fact.span().from();
        PartialDate until = fact.span().until();
        if (until != null && !until.date().isAfter(day)) return until.date().minusDays(1);
        return from == null ? day : from.lastDay();
    }

    String body(FactContent content, AsOf asOf, Locale locale) {
        Long id = content.bodyId();
        return Optional.ofNullable(id)
                .flatMap(known -> bodies.nearest(known, asOf))
                .map(body -> korean(locale) ? body.name() : body.nameEn())
                .orElseGet(() -> message("platform.unknown", locale));
    }

    /** The names that a ministry had while a fact about it held, as known on a day, oldest first. */
    List<BodyLine> bodies(ProgrammeFact fact, AsOf asOf, Locale locale) {
        Long id = fact.content().bodyId();
        if (id == null) return List.of();
        return bodies.names(asOf).stream()
                .filter(name ->
                        name.bodyId() == id && name.valid().overlaps(fact.span().days()))
                .map(name -> new BodyLine(
                        korean(locale) ? name.name() : name.nameEn(), since(name.since(), locale), name.source()))
                .toList();
    }

    private String since(@Nullable String start, Locale locale) {
        return start == null
                ? message("programme.start.unknown", locale)
                : message("programme.body.since", locale, start);
    }

    /** A name of a body, since when, and who says so. */
    record BodyLine(String name, String since, String source) {}

    /** A period as precisely as it is known; days, months and years are written as their sources write them. */
    String period(Span span, Locale locale) {
        PartialDate from = span.from();
        PartialDate until = span.until();
        String start = from == null ? message("programme.start.unknown", locale) : from.toString();
        return until == null ? start + " ~" : start + " ~ " + lastShown(until);
    }

    /** The last day, month or year on which it held: what people read as its end. */
    private static String lastShown(PartialDate until) {
        return switch (until.precision()) {
            case DAY -> until.date().minusDays(1).toString();
            case MONTH, YEAR -> new PartialDate(until.date().minusDays(1), until.precision()).toString();
        };
    }

    /** A published figure with its qualifier, unit and time. */
    String figure(PublishedFigure figure, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        return message(
                "programme.figure." + (figure.unit().equals("HUNDRED_MILLION_KRW") ? "money" : "count"),
                locale,
                format.format(figure.value()),
                figure.asOf().toString());
    }

    String day(Instant instant) {
        return instant.atZone(AsOf.ZONE).toLocalDate().toString();
    }

    private static String withDetail(String text, @Nullable String detail) {
        return detail == null ? text : text + " (" + detail + ")";
    }

    private static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }
}
