package kr.sandan.complex.survey;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A complex's name as the survey prints it, taken apart: {@code ▷구미4(산업) (②)}, {@code 부강(구 부용)},
 * {@code 창원[재생사업지구:부분]}.
 *
 * @param printed the name without indentation and without the marks of parts
 * @param base the name alone
 * @param former names it bore before, as the survey states them in brackets
 * @param ordinal its number among the parts, 0 where none is printed
 */
record SurveyName(String printed, String base, List<String> former, int ordinal) {

    private static final char FIRST_CIRCLED = '①';
    private static final Pattern PARTS = Pattern.compile("\\s*\\(?\\s*([①-⑳])(?:\\s*\\+\\s*[①-⑳])*\\s*\\)?\\s*$");
    private static final Pattern RENEWAL = Pattern.compile("\\s*\\[\\s*재생[^\\]]*]");
    private static final Pattern FORMER = Pattern.compile("\\s*[(\\[]\\s*구(?:\\s*[:：]\\s*|\\s+)([^)\\]]+)[)\\]]");
    private static final Pattern MIDDLE_DOTS = Pattern.compile("[·ㆍ‧・･․∙]");
    private static final Pattern TYPE_SUFFIX = Pattern.compile("(?:국가|일반|지방|도시첨단)?(?:산업단지|산단|공단)$|농공단지$|국가$");
    private static final int SHORTEST = 2;

    static SurveyName of(String text) {
        String plain = spaced(text).replaceFirst("^▷\\s*", "");
        Matcher parts = PARTS.matcher(plain);
        boolean numbered = parts.find();
        int ordinal = numbered ? parts.group(1).charAt(0) - FIRST_CIRCLED + 1 : 0;
        String printed = numbered ? plain.substring(0, parts.start()).strip() : plain;
        String base = RENEWAL.matcher(printed).replaceAll("");
        List<String> former = new ArrayList<>();
        Matcher bracketed = FORMER.matcher(base);
        while (bracketed.find()) former.add(bracketed.group(1).strip());
        base = bracketed.replaceAll("").strip();
        return new SurveyName(printed, base.isEmpty() ? printed : base, List.copyOf(former), ordinal);
    }

    /** The depth of a name by its indentation of no-break spaces: 0 a complex, 1 a part, 2 a part of a part. */
    static int level(String raw) {
        int indent = 0;
        for (int i = 0; i < raw.length() && isSpace(raw.charAt(i)); i++) if (raw.charAt(i) == '\u00a0') indent++;
        return raw.strip().replace("\u00a0", "").strip().startsWith("▷") ? 2 : Math.min(2, (indent + 1) / 2);
    }

    String key() {
        return key(base);
    }

    /** A name as it is compared: without spaces, dots and brackets, in one width and case. */
    static String key(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        Normalizer.normalize(MIDDLE_DOTS.matcher(name).replaceAll(""), Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '-')
                .forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    /** The key of a name without the words for its type: 북평 for 북평국가산업단지. */
    static String shortKey(String name) {
        String key = key(name);
        String without = TYPE_SUFFIX.matcher(key).replaceFirst("");
        return without.length() < SHORTEST ? key : without;
    }

    private static String spaced(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0\\u200b]+", " ")
                .strip();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
