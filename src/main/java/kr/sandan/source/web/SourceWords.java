package kr.sandan.source.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PrintedNumber;
import kr.sandan.source.ClaimTerms;
import kr.sandan.source.FigureWords;
import kr.sandan.source.PublishedFigure;
import kr.sandan.source.Qualifier;
import kr.sandan.source.SourceKind;
import kr.sandan.source.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Figures, their times and their terms in the reader's language. */
@Component
class SourceWords {

    private static final int DECIMALS = 4;
    private static final int SHARE_DECIMALS = 1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final MessageSource messages;
    private final ClaimTerms terms;
    private final FigureWords figures;

    SourceWords(MessageSource messages, ClaimTerms terms, FigureWords figures) {
        this.messages = messages;
        this.terms = terms;
        this.figures = figures;
    }

    static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }

    String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A filter of the register of documents in words; null for a parameter that filters nothing. */
    @Nullable
    String filter(String name, String value, Locale locale) {
        return switch (name) {
            case "q" -> line("source.search", value, locale);
            case "kind" -> line("source.column.kind", message("source.kind." + value, locale), locale);
            case "publisher" -> line("source.column.publisher", value, locale);
            case "subjectClass" -> line("source.column.subject_class", value, locale);
            default -> null;
        };
    }

    String line(String labelKey, String value, Locale locale) {
        return message(labelKey, locale) + ": " + value;
    }

    String measure(String code, Locale locale) {
        return terms.measure(code).name(korean(locale));
    }

    /** What is counted, or its code where nobody has named it. */
    String measureOr(String code, Locale locale) {
        return terms.measures().stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .map(measure -> measure.name(korean(locale)))
                .orElse(code);
    }

    String unit(String code, Locale locale) {
        return terms.unit(code).name(korean(locale));
    }

    String value(BigDecimal value, String unit, @Nullable Qualifier qualifier, Locale locale) {
        return figures.value(value, unit, qualifier, locale);
    }

    String value(PublishedFigure figure, Locale locale) {
        return value(figure.value(), figure.unit(), figure.qualifier(), locale);
    }

    @Nullable
    String part(PublishedFigure figure, Locale locale) {
        return figures.part(figure, locale);
    }

    /** How much more or less a figure is than another, in the other's unit; null where they cannot be compared. */
    @Nullable
    String difference(PublishedFigure figure, PublishedFigure from, Locale locale) {
        Unit unit = terms.unit(figure.unit());
        Unit other = terms.unit(from.unit());
        if (!unit.comparesWith(other)) return null;
        BigDecimal more = unit.inBase(figure.value()).subtract(other.inBase(from.value()));
        if (more.signum() == 0) return message("source.difference.none", locale);
        BigDecimal inUnit = more.abs().divide(other.factor(), DECIMALS, RoundingMode.HALF_EVEN);
        String text =
                message("source.figure.EXACT", locale, PrintedNumber.of(inUnit, DECIMALS), other.name(korean(locale)));
        String key = more.signum() > 0 ? "source.difference.more" : "source.difference.less";
        BigDecimal base = other.inBase(from.value());
        if (base.signum() == 0) return message(key, locale, text);
        BigDecimal share = more.abs().multiply(HUNDRED).divide(base.abs(), SHARE_DECIMALS, RoundingMode.HALF_EVEN);
        return message(key + ".share", locale, text, PrintedNumber.of(share, SHARE_DECIMALS));
    }

    /** The same amount in the unit in which its kind is compared, where that is another: {@code 9,917.36 m²} of 평. */
    @Nullable
    String inBase(PublishedFigure figure, Locale locale) {
        Unit unit = terms.unit(figure.unit());
        if (unit.code().equals(unit.base())
                || unit.base().equals("KRW")
                || unit.base().equals("USD")) return null;
        Unit base = terms.unit(unit.base());
        return message(
                "source.figure.EXACT",
                locale,
                PrintedNumber.of(unit.inBase(figure.value()), 2),
                base.name(korean(locale)));
    }

    List<Option> measures(Locale locale) {
        return terms.measures().stream()
                .map(measure -> new Option(measure.code(), measure.name(korean(locale))))
                .toList();
    }

    List<Option> units(Locale locale) {
        return terms.units().stream()
                .map(unit -> new Option(unit.code(), unit.name(korean(locale))))
                .toList();
    }

    List<Option> qualifiers(Locale locale) {
        return List.of(Qualifier.values()).stream()
                .map(qualifier -> new Option(qualifier.name(), message("source.qualifier." + qualifier, locale)))
                .toList();
    }

    List<Option> kinds(Locale locale) {
        return List.of(SourceKind.values()).stream()
                .map(kind -> new Option(kind.name(), message("source.kind." + kind, locale)))
                .toList();
    }
}
