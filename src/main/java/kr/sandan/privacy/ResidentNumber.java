package kr.sandan.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Resident and foreigner registration numbers, which the law forbids us to hold: any text that has one is refused, wherever
 * people type freely.
 */
public final class ResidentNumber {

    /** Key of the reason for which a text is refused. */
    public static final String REFUSED = "privacy.resident-number";

    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])([0-9]{2})([0-9]{2})([0-9]{2})\\s*[-‐-―−~.]?\\s*([0-9])[0-9]{6}(?![0-9])");

    private static final String MASK = "******-*******";
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private ResidentNumber() {}

    /** Whether a text has what looks like one: a day of birth and seven more digits. */
    public static boolean isIn(@Nullable String text) {
        return text != null && NUMBER.matcher(text).results().anyMatch(ResidentNumber::isOfADay);
    }

    /** The text without what looks like one. */
    public static String masked(String text) {
        return NUMBER.matcher(text).replaceAll(found -> isOfADay(found) ? MASK : found.group());
    }

    private static boolean isOfADay(MatchResult found) {
        int month = Integer.parseInt(found.group(2));
        int day = Integer.parseInt(found.group(3));
        return month >= 1 && month <= MONTHS && day >= 1 && day <= DAYS;
    }

    /** @throws RuleBroken for the field whose text has one */
    public static void refuse(@Nullable String field, @Nullable String text) {
        if (isIn(text)) throw new RuleBroken(field, REFUSED);
    }
}
