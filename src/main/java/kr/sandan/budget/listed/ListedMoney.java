package kr.sandan.budget.listed;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.platform.Money;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.KoreanNumber;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * Money of a cell in whole won: a number in the unit of its table, or with a unit of its own such as {@code 663억} or {@code
 * 66,300백만원}; {@code △1,234} and {@code (1,234)} are below nothing, a lone dash is nothing.
 */
public final class ListedMoney {

    private static final Pattern WITH_UNIT = Pattern.compile("(.*?[0-9)])\\s*([가-힣]{1,3})(\\)?)");

    private ListedMoney() {}

    /** What kept a cell from being read as money. */
    public static final class Unreadable extends Exception {

        private final String messageKey;

        Unreadable(String messageKey) {
            super(messageKey);
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }

    /**
     * The won of a cell, or null for a blank one; a lone dash is zero.
     *
     * @throws Unreadable for what is no money, for a fraction of a won and for more than {@link Money#MOST}
     */
    public static @Nullable Long won(SheetCell cell, MoneyUnit unit) throws Unreadable {
        BigDecimal number = cell.number();
        if (number != null) return whole(number.multiply(BigDecimal.valueOf(unit.won())));
        if (cell.isBlank()) return null;
        String raw = cell.raw();
        if (isPlain(raw)) return whole(BigDecimal.valueOf(Long.parseLong(raw) * unit.won()));
        if (cell.kind() != SheetCell.Kind.TEXT) throw new Unreadable("budget.load.money.unreadable");
        return written(cell.text(), unit);
    }

    /** Won as official tables write them: in threes, with a triangle for less than nothing. */
    public static String text(long won) {
        return String.format(Locale.ROOT, "%,d", won).replace("-", "△");
    }

    /** Up to ten digits and nothing else: what machines write, read without any ado. */
    private static boolean isPlain(String raw) {
        int length = raw.length();
        if (length == 0 || length > 10) return false;
        for (int at = 0; at < length; at++) if (raw.charAt(at) < '0' || raw.charAt(at) > '9') return false;
        return true;
    }

    private static long written(String text, MoneyUnit unit) throws Unreadable {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u00a0', ' ')
                .strip();
        long factor = unit.won();
        Matcher own = WITH_UNIT.matcher(plain);
        if (own.matches()) {
            Long named = Money.unit(own.group(2));
            if (named == null) throw new Unreadable("budget.load.money.unreadable");
            factor = named;
            plain = own.group(1) + own.group(3);
        }
        try {
            BigDecimal number = KoreanNumber.parse(plain);
            return number == null ? 0 : whole(number.multiply(BigDecimal.valueOf(factor)));
        } catch (NumberFormatException e) {
            throw new Unreadable("budget.load.money.unreadable");
        }
    }

    private static long whole(BigDecimal won) throws Unreadable {
        if (won.abs().compareTo(BigDecimal.valueOf(Money.MOST)) > 0) throw new Unreadable("budget.load.money.too-much");
        if (won.stripTrailingZeros().scale() > 0) throw new Unreadable("budget.load.money.fraction");
        return won.longValueExact();
    }
}
