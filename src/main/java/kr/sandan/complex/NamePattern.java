package kr.sandan.complex;

import java.text.Normalizer;
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

    NamePattern(String typed) {
        this.typed = normalise(typed);
        this.typedLetters = letters(this.typed);
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
        for (int length = typed.length() - 1; length <= typed.length() + 1; length++) {
            for (int start = 0; length > 1 && start + length <= name.length(); start++) {
                if (ONE_SLIP.apply(typedLetters, letters(name.substring(start, start + length))) >= 0) return true;
            }
        }
        return false;
    }

    private boolean fitsAt(String name, int start) {
        for (int i = 0; i < typed.length(); i++) {
            if (!fits(typed.charAt(i), name.charAt(start + i))) return false;
        }
        return true;
    }

    private static boolean fits(char typed, char held) {
        if (typed == held) return true;
        int initial = INITIALS.indexOf(typed);
        return initial >= 0
                && held >= FIRST_SYLLABLE
                && held <= LAST_SYLLABLE
                && (held - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL == initial;
    }

    /** Syllables taken apart into the letters that are typed. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
