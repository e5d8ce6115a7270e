package kr.sandan.privacy;

import org.jspecify.annotations.Nullable;

/** Personal data as everybody sees it: enough to tell two persons apart, too little to know one. */
public final class Masking {

    private static final int LAST_DIGITS = 4;
    private static final int FEWEST_SHOWN = 8;

    private Masking() {}

    /** A name: 홍*동, 홍*, 남**민; of a name in Latin letters the first of each word. */
    public static @Nullable String name(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        String[] words = name.strip().split("\\s+");
        if (words.length == 1) return word(words[0]);
        StringBuilder masked = new StringBuilder();
        for (String word : words) {
            if (!masked.isEmpty()) masked.append(' ');
            masked.append(first(word)).append("*".repeat(Math.max(1, length(word) - 1)));
        }
        return masked.toString();
    }

    /** A number: 010-****-1234; a short one wholly. */
    public static @Nullable String phone(@Nullable String phone) {
        if (phone == null || phone.isBlank()) return null;
        long digits = phone.chars().filter(Character::isDigit).count();
        long head = digits <= FEWEST_SHOWN ? 0 : digits - FEWEST_SHOWN;
        StringBuilder masked = new StringBuilder();
        int seen = 0;
        for (char letter : phone.strip().toCharArray()) {
            boolean digit = Character.isDigit(letter);
            if (digit) seen++;
            boolean shown = !digit || seen <= head || digits > FEWEST_SHOWN && seen > digits - LAST_DIGITS;
            masked.append(shown ? letter : '*');
        }
        return masked.toString();
    }

    /** An address: h***@example.kr. */
    public static @Nullable String email(@Nullable String email) {
        if (email == null || email.isBlank()) return null;
        int at = email.indexOf('@');
        return at < 1 ? "***" : first(email) + "***" + email.substring(at);
    }

    private static String word(String word) {
        int length = length(word);
        if (length == 1) return "*";
        if (length == 2) return first(word) + "*";
        String last = word.substring(word.offsetByCodePoints(word.length(), -1));
        return first(word) + "*".repeat(length - 2) + last;
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }
}
