package kr.sandan.checker;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.Hedge;
import kr.sandan.checker.reading.PressText;
import kr.sandan.checker.reading.Unit;
import kr.sandan.source.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a text as the register of documents would hold it, for a person to complete.
 *
 * @param written as it is written
 * @param value its value in the unit proposed
 * @param unit the unit's code in the register; null where the text does not decide it, as for 개
 * @param qualifier how exactly it is meant, null for exactly
 * @param part the word before it, which may name the part of the subject; empty without one
 * @param quote the sentence that holds it; null where that is longer than the register takes
 */
public record ClaimDraft(
        String written,
        BigDecimal value,
        @Nullable String unit,
        @Nullable Qualifier qualifier,
        String part,
        @Nullable String quote) {

    private static final int LONGEST_QUOTE = 300;

    private static final Pattern LABEL =
            Pattern.compile("(?:^|[,(:·/\\n]|\\s)([가-힣A-Za-z]{1,15})\\s?[:=]?\\s*(?:총|약|모두|평균)?\\s*$");

    private static final List<String> NO_LABEL = List.of("총", "약", "모두", "평균", "등", "및", "중", "전체", "합계");

    /** Scales in which the register holds money, the largest first. */
    private static final List<Map.Entry<BigDecimal, String>> MONEY = List.of(
            Map.entry(BigDecimal.TEN.pow(12), "TRILLION_"),
            Map.entry(BigDecimal.TEN.pow(8), "HUNDRED_MILLION_"),
            Map.entry(BigDecimal.TEN.pow(6), "MILLION_"),
            Map.entry(BigDecimal.TEN.pow(3), "THOUSAND_"));

    /** Hedges in the order in which one is kept where a figure has several. */
    private static final List<Map.Entry<Hedge, Qualifier>> QUALIFIERS = List.of(
            Map.entry(Hedge.AT_LEAST, Qualifier.AT_LEAST),
            Map.entry(Hedge.OVER, Qualifier.OVER),
            Map.entry(Hedge.AT_MOST, Qualifier.AT_MOST),
            Map.entry(Hedge.UNDER, Qualifier.UNDER),
            Map.entry(Hedge.ODD, Qualifier.ODD),
            Map.entry(Hedge.ABOUT, Qualifier.ABOUT),
            Map.entry(Hedge.NEARLY, Qualifier.ABOUT),
            Map.entry(Hedge.AVERAGE, Qualifier.AVERAGE));

    /** The draft of a figure. A range has no draft: the register holds single values. */
    static @Nullable ClaimDraft of(PressText text, Figure figure) {
        if (figure.upTo() != null) return null;
        BigDecimal scale = scale(figure);
        return new ClaimDraft(
                figure.written(),
                figure.value().divide(scale),
                unit(figure, scale),
                QUALIFIERS.stream()
                        .filter(known -> figure.has(known.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null),
                label(text, figure),
                quote(text, figure));
    }

    private static BigDecimal scale(Figure figure) {
        boolean money = figure.unit() == Unit.WON || figure.unit() == Unit.DOLLAR;
        if (figure.unit() == Unit.SQUARE_METRE && figure.scale().compareTo(BigDecimal.TEN.pow(3)) == 0)
            return figure.scale();
        return MONEY.stream()
                .map(Map.Entry::getKey)
                .filter(known -> money && known.compareTo(figure.scale()) <= 0)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private static @Nullable String unit(Figure figure, BigDecimal scale) {
        String prefix = MONEY.stream()
                .filter(known -> known.getKey().compareTo(scale) == 0)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return switch (figure.unit()) {
            case WON -> prefix + "KRW";
            case DOLLAR -> scale.equals(BigDecimal.TEN.pow(12)) ? null : prefix + "USD";
            case SQUARE_METRE -> prefix + "M2";
            case SQUARE_KILOMETRE -> "KM2";
            case PYEONG -> "PYEONG";
            case KILOMETRE -> "KM";
            case PERCENT -> "PERCENT";
            case PERSON -> "PERSONS";
            case OCCASION -> "TIMES";
            default -> null;
        };
    }

    private static String label(PressText text, Figure figure) {
        Matcher label = LABEL.matcher(text.before(figure, 30));
        return label.find() && !NO_LABEL.contains(label.group(1)) ? label.group(1) : "";
    }

    private static @Nullable String quote(PressText text, Figure figure) {
        int from = text.sentenceStart(figure.start());
        int to = text.sentenceEnd(figure.start());
        String sentence =
                text.text().substring(from, to).replaceAll("\\s+", " ").strip();
        return sentence.length() <= LONGEST_QUOTE ? sentence : null;
    }
}
