package kr.sandan.platform.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as Korean official tables write them: {@code 1,234}, {@code △1,234}, {@code (1,234)}, {@code １，２３４}. */
public final class KoreanNumber {

    private static final Pattern DIGITS = Pattern.compile("(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?|\\.\\d+");
    private static final Pattern SIGNED = Pattern.compile("([-+△▲])?(.+)");

    private KoreanNumber() {}

    /**
     * The number of a cell, or null where it states none: blank, or a lone dash.
     *
     * @throws NumberFormatException if the cell holds something else
     */
    public static @Nullable BigDecimal read(SheetCell cell) {
        if (cell.number() != null) return cell.number();
        if (cell.kind() == SheetCell.Kind.DATE || cell.kind() == SheetCell.Kind.ERROR) {
            throw new NumberFormatException(cell.raw());
        }
        return parse(cell.text());
    }

    /**
     * The number that a text writes, or null for an empty text or a lone dash.
     *
     * @throws NumberFormatException if it writes none, or its thousands are grouped wrongly
     */
    public static @Nullable BigDecimal parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        plain = plain.replace('−', '-').replace('–', '-').replace('—', '-').replace('∆', '△');
        if (plain.isEmpty() || plain.equals("-")) return null;
        boolean bracketed = plain.startsWith("(") && plain.endsWith(")");
        String inner = bracketed ? plain.substring(1, plain.length() - 1).strip() : plain;
        Matcher signed = SIGNED.matcher(inner);
        if (!signed.matches()) throw new NumberFormatException(text);
        String sign = signed.group(1);
        String digits = signed.group(2).strip();
        if (!DIGITS.matcher(digits).matches() || bracketed && sign != null) throw new NumberFormatException(text);
        BigDecimal number = new BigDecimal(digits.replace(",", ""));
        return bracketed || sign != null && !sign.equals("+") ? number.negate() : number;
    }
}
