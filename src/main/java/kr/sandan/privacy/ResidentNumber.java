package kr.sandan.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Resident and foreigner registration numbers, which the law forbids us to hold: any text that has one is refused, wherever
 * people type freely.
 */
public final class ResidentNumber {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])([0-9]{2})([0-9]{2})([0-9]{2})\\s*[-‐-―−~.]?\\s*([0-9])[0-9]{6}(?![0-9])");

    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private ResidentNumber() {}

    /** Whether a text has what looks like one: a day of birth and seven more digits. */
    public static boolean isIn(@Nullable String text) {
        if (text == null) return false;
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            int month = Integer.parseInt(found.group(2));
            int day = Integer.parseInt(found.group(3));
            if (month >= 1 && month <= MONTHS && day >= 1 && day <= DAYS) return true;
        }
        return false;
    }

    /** @throws RuleBroken for the field whose text has one */
    public static void refuse(@Nullable String field, @Nullable String text) {
        if (isIn(text)) throw new RuleBroken(field, "privacy.resident-number");
    }
}
