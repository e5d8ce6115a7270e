package kr.sandan.platform;

import java.util.regex.Pattern;

/** Names of people as patterns of the database. */
public final class NameInText {

    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}\\s]");
    private static final int SHORT = 2;

    private NameInText() {}

    /**
     * The name, read literally. One of two letters is taken only where it stands alone: 정보 may be a name, and is the beginning
     * of 정보교류.
     */
    public static String pattern(String name) {
        String literal = SPECIAL.matcher(name).replaceAll("\\\\$0");
        boolean alone = name.codePointCount(0, name.length()) <= SHORT;
        return alone ? "(?<![[:alnum:]])" + literal + "(?![[:alnum:]])" : literal;
    }
}
