package kr.sandan.checker.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers that are written with digits, with digits and words, or with words. */
final class NumeralReader {

    private static final String ONES = "영일이삼사오육칠팔구";
    private static final List<String> NATIVE_ONES = List.of("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉");
    private static final List<String> NATIVE_TENS = List.of("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔");

    private static final Pattern DIGITS =
            Pattern.compile("\\d{1,3}(?:,\\d{3}){1,7}(?!\\d)(?:\\.\\d+)?|\\d{1,24}(?!\\d)(?:\\.\\d+)?");
    private static final Pattern NATIVE =
            Pattern.compile("(열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)?(한|두|세|네|다섯|여섯|일곱|여덟|아홉)|(열|스무|서른|마흔|쉰|예순|일흔|여든|아흔)");

    /** After a space a number goes on with 5천 or 5,000만, or with its last four digits before its unit. */
    private static final Pattern GOES_ON = Pattern.compile(
            " (?:\\d[\\d,]*[십백천]?[만억조]|\\d[\\d,]*[십백천](?![가-힣]{0,1}[안화])|\\d[\\d,]{0,4}(?:\\.\\d+)?(?=\\s?(?:원|달러|명|㎡|여|개|평)))");

    private static final Pattern SPACED_SCALE = Pattern.compile(" (?=[십백천]?[만억조]\\s?(?:여\\s?)?(?:원|달러))");

    /** Words that begin like a multiplier. */
    private static final Pattern OTHER_WORD = Pattern.compile("천안|천년|백화|조성|조각|조직|조항|조사|조합|억제|만남|만들|만에|만족|백신|십자");

    private NumeralReader() {}

    /** The number with digits that begins there; null where a run of digits is too long to be one. */
    static @Nullable Numeral digits(String text, int from) {
        Tally tally = new Tally();
        boolean odd = false;
        int at = from;
        for (int next = step(text, at, tally); next > at; next = step(text, at, tally)) {
            at = next;
            if (text.startsWith("여", at) && at + 1 < text.length() && isMultiplier(text, at + 1)) {
                odd = true;
                at++;
            }
        }
        if (at == from) return null;
        boolean large = tally.lowestBig().compareTo(Tally.worth('억')) >= 0
                && tally.scale().compareTo(Tally.worth('억')) >= 0;
        return new Numeral(
                at, tally.value(), tally.scale(), tally.place(), odd, large ? Numeral.Form.LARGE : Numeral.Form.DIGITS);
    }

    /** Reads one more piece of the number; the same place where it ends. */
    private static int step(String text, int at, Tally tally) {
        if (at >= text.length()) return at;
        char sign = text.charAt(at);
        if (sign == ' ') {
            boolean scale = SPACED_SCALE.matcher(text).region(at, text.length()).lookingAt();
            if (!scale && !goesOn(text, at, tally)) return at;
            int after = step(text, at + 1, tally);
            return after == at + 1 ? at : after;
        }
        if (isMultiplier(text, at)) return tally.multiplier(sign) ? at + 1 : at;
        Matcher digits = DIGITS.matcher(text).region(at, text.length());
        if (!digits.lookingAt()) return at;
        return tally.digits(new BigDecimal(digits.group().replace(",", ""))) ? digits.end() : at;
    }

    private static boolean goesOn(String text, int at, Tally tally) {
        if (tally.lowestBig().compareTo(BigDecimal.TEN.pow(20)) > 0) return false;
        Matcher more = GOES_ON.matcher(text).region(at, Math.min(text.length(), at + 20));
        return more.useTransparentBounds(true).lookingAt();
    }

    private static boolean isMultiplier(String text, int at) {
        return at < text.length()
                && Tally.multiplies(text.charAt(at))
                && !OTHER_WORD.matcher(text).region(at, text.length()).lookingAt();
    }

    /** The numbers in Sino-Korean words that may begin there, the longest first; words of a text often go on. */
    static List<Numeral> words(String text, int from) {
        List<Numeral> found = new ArrayList<>();
        Tally tally = new Tally();
        int multipliers = 0;
        int at = from;
        while (at < text.length() && at - from < 40) {
            char sign = text.charAt(at);
            if (sign == ' ' && multipliers > 0 && at > from && Tally.isBig(text.charAt(at - 1))) {
                at++;
                continue;
            }
            int ones = ONES.indexOf(sign);
            boolean taken = ones >= 0
                    ? tally.digits(BigDecimal.valueOf(ones))
                    : Tally.multiplies(sign) && tally.multiplier(sign);
            if (!taken) break;
            if (ones < 0) multipliers++;
            at++;
            if (multipliers > 0 || at - from == 1) found.add(0, word(at, at - from, tally));
        }
        return found;
    }

    private static Numeral word(int end, int length, Tally tally) {
        Numeral.Form form = length == 1 ? Numeral.Form.ONE_WORD : Numeral.Form.WORDS;
        return new Numeral(end, tally.value(), tally.scale(), tally.place(), false, form);
    }

    /** The number from 1 to 99 in Korean words that begins there. */
    static @Nullable Numeral korean(String text, int from) {
        Matcher word = NATIVE.matcher(text).region(from, text.length());
        if (!word.lookingAt()) return null;
        int tens = word.group(3) != null
                ? word.group(3).equals("스무") ? 2 : NATIVE_TENS.indexOf(word.group(3))
                : word.group(1) == null ? 0 : NATIVE_TENS.indexOf(word.group(1));
        int ones = word.group(2) == null ? 0 : NATIVE_ONES.indexOf(word.group(2));
        BigDecimal value = BigDecimal.valueOf(tens * 10L + ones);
        return new Numeral(word.end(), value, BigDecimal.ONE, BigDecimal.ONE, false, Numeral.Form.NATIVE);
    }
}
