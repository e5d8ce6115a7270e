package kr.sandan.budget.listed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words by which a row says that it sums up others. */
public enum TotalWord {
    /** The row is a line. */
    NONE,
    /** 소계: of the lines before it, or behind. */
    SUBTOTAL,
    /** 합계·총계: of all lines. */
    TOTAL;

    private static final Pattern SUB = Pattern.compile("(.*[^가-힣a-z])?(소계|subtotal)|소계\\(.*\\)|.{1,30}소계");
    private static final Pattern WHOLE = Pattern.compile("합계|총계|총합계|계|누계|합계금액|total|grandtotal|합계\\(.*\\)");

    /** What a text says; spaces within do not count. */
    public static TotalWord of(String text) {
        if (!mayBe(text)) return NONE;
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\[\\]<>〈〉·ㆍ]+", "")
                .toLowerCase(Locale.ROOT);
        if (WHOLE.matcher(plain).matches()) return TOTAL;
        return SUB.matcher(plain).matches() ? SUBTOTAL : NONE;
    }

    /** Whether it is worth a closer look: hardly a text of a large file is. */
    static boolean mayBe(String text) {
        return text.length() <= 40
                && (text.indexOf('계') >= 0
                        || text.indexOf('t') >= 0
                        || text.indexOf('T') >= 0
                        || text.indexOf('\u1100') >= 0);
    }
}
