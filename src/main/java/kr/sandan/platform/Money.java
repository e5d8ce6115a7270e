package kr.sandan.platform;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Money in whole won.
 *
 * @param won how much
 */
public record Money(long won) {

    /** More than any budget holds. */
    public static final long MOST = 1_000_000_000_000_000L;

    private static final Map<String, Long> UNITS = new TreeMap<>(Map.of(
            "원", 1L,
            "천원", 1_000L,
            "만원", 10_000L,
            "백만원", 1_000_000L,
            "천만원", 10_000_000L,
            "억", 100_000_000L,
            "억원", 100_000_000L,
            "조", 1_000_000_000_000L,
            "조원", 1_000_000_000_000L));

    private static final Pattern TYPED = Pattern.compile("([△▲-]?)\\s*([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*([가-힣]*)");

    private static final Pattern BRACKETED = Pattern.compile("\\(\\s*([0-9].*?)\\s*\\)\\s*([가-힣]*)");

    /**
     * Reads money as people write it: {@code 1,200,000}, {@code 120만원}, {@code 66,300백만원}, {@code 663억}, {@code
     * △1,234}, {@code (1,234)}, also in full-width characters. Without a unit it is won.
     *
     * @throws IllegalArgumentException for anything else, for a fraction of a won and for more than any budget holds
     */
    public static Money read(String text) {
        Matcher typed = TYPED.matcher(plain(text));
        if (!typed.matches()) throw new IllegalArgumentException(text);
        Long unit = typed.group(3).isEmpty() ? Long.valueOf(1) : UNITS.get(typed.group(3));
        if (unit == null) throw new IllegalArgumentException(text);
        BigDecimal won = new BigDecimal(typed.group(2).replace(",", "")).multiply(BigDecimal.valueOf(unit));
        if (won.stripTrailingZeros().scale() > 0 || won.compareTo(BigDecimal.valueOf(MOST)) > 0)
            throw new IllegalArgumentException(text);
        return new Money(typed.group(1).isEmpty() ? won.longValueExact() : -won.longValueExact());
    }

    /** The won of a unit as people write it, such as {@code 백만원} or {@code 억}; null for a word that is none. */
    public static @Nullable Long unit(String written) {
        return UNITS.get(written);
    }

    /** One way of writing for what looks alike: full-width figures, other dashes and triangles, brackets for less. */
    private static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replace('−', '-')
                .replace('–', '-')
                .replace('∆', '△');
        Matcher bracketed = BRACKETED.matcher(plain);
        return bracketed.matches() ? "-" + bracketed.group(1) + bracketed.group(2) : plain;
    }
}
