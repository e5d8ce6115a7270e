package kr.sandan.budget.listed;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.platform.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** The unit of money that a table states: {@code (단위 : 천원)}, {@code [단위:백만원]}, {@code 단위：억원}, {@code 예산액(천원)}. */
public final class ListedUnit {

    private static final Map<String, MoneyUnit> UNITS = Map.of(
            "원", MoneyUnit.WON,
            "천원", MoneyUnit.THOUSAND,
            "백만원", MoneyUnit.MILLION,
            "억원", MoneyUnit.HUNDRED_MILLION,
            "억", MoneyUnit.HUNDRED_MILLION);

    private static final Pattern STATED = Pattern.compile("단위[:)]?(원|천원|백만원|억원|억)(?![가-힣])");
    private static final Pattern BRACKETED = Pattern.compile("[(\\[](원|천원|백만원|억원)[)\\]]");

    private ListedUnit() {}

    /** The unit that a text above a table states, or null where it states none. */
    public static @Nullable MoneyUnit stated(String text) {
        if (text.indexOf('단') < 0) return null;
        Matcher found = STATED.matcher(plain(text));
        return found.find() ? UNITS.get(found.group(1)) : null;
    }

    /** The unit that the title of a column gives, or null where it gives none. */
    public static @Nullable MoneyUnit ofTitle(String title) {
        MoneyUnit said = stated(title);
        if (said != null) return said;
        Matcher found = BRACKETED.matcher(plain(title));
        return found.find() ? UNITS.get(found.group(1)) : null;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0]+", "");
    }
}
