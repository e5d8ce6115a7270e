package kr.sandan.complex;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * What a person typed to find a name: part of it, its initial consonants ({@code ㅊㅇ} for 창원), or both mixed; one slip
 * of the finger is forgiven where nothing fits as typed.
 *
 * <p>Names are compared without spaces, middle dots, brackets and case.
 */
final class NamePattern {

    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final int SYLLABLES_PER_INITIAL = 588;
    private static final int SHORTEST_FORGIVEN = 2;
    private static final LevenshteinDistance ONE_SLIP = new LevenshteinDistance(1);

    private final String typed;
    private final String typedLetters;

    /** By letter typed, which initial it is; -1 for a letter that stands for itself alone. */
    private final int[] initials;

    private final boolean literal;

    NamePattern(String typed) {
        this.typed = normalise(typed);
        this.typedLetters = letters(this.typed);
        this.initials = this.typed.chars().map(INITIALS::indexOf).toArray();
        this.literal = Arrays.stream(initials).allMatch(initial -> initial < 0);
    }

    /** A name as it is compared. */
    static String normalise(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    /** Whether the normalised name holds what was typed, letter by letter, initials standing for their syllables. */
    boolean fits(String name) {
        if (literal) return name.contains(typed);
        for (int start = 0; start + typed.length() <= name.length(); start++) {
            if (fitsAt(name, start)) return true;
        }
        return false;
    }

    /** Whether the normalised name begins with what was typed. */
    boolean begins(String name) {
        return typed.length() <= name.length() && fitsAt(name, 0);
    }

    /** Whether part of the normalised name differs from what was typed by one letter of the keyboard at most. */
    boolean almostFits(String name) {
        if (typed.length() < SHORTEST_FORGIVEN) return false;
        StringBuilder letters = new StringBuilder();
        int[] starts = new int[name.length() + 1];
        for (int i = 0; i < name.length(); i++) {
            letters.append(letters(name.substring(i, i + 1)));
            starts[i + 1] = letters.length();
        }
        for (int length = typed.length() - 1; length <= typed.length() + 1; length++) {
            for (int start = 0; length > 1 && start + length <= name.length(); start++) {
                if (isOneSlipAway(letters.substring(starts[start], starts[start + length]))) return true;
            }
        }
        return false;
    }

    private boolean isOneSlipAway(String letters) {
        return Math.abs(letters.length() - typedLetters.length()) <= 1 && ONE_SLIP.apply(typedLetters, letters) >= 0;
    }

    private boolean fitsAt(String name, int start) {
        for (int i = 0; i < initials.length; i++) {
            char held = name.charAt(start + i);
            if (typed.charAt(i) != held && (initials[i] < 0 || initials[i] != initialOf(held))) return false;
        }
        return true;
    }

    private static int initialOf(char held) {
        return held >= FIRST_SYLLABLE && held <= LAST_SYLLABLE
                ? (held - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL
                : Integer.MAX_VALUE;
    }

    /** Syllables taken apart into the letters that are typed. */
    private static String letters(String text) {
        if (text.length() == 1 && (text.charAt(0) < FIRST_SYLLABLE || text.charAt(0) > LAST_SYLLABLE)) return text;
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
