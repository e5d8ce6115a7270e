package kr.sandan.platform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed to find a name: part of it, its initial consonants ({@code ㅊㅇ} for 창원), or both mixed; one slip
 * of the finger is forgiven where nothing fits as typed.
 *
 * <p>Names are compared without spaces, middle dots, brackets and case.
 */
public final class NamePattern {

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

    public NamePattern(String typed) {
        this.typed = normalise(typed);
        this.typedLetters = letters(this.typed);
        this.initials = this.typed.chars().map(INITIALS::indexOf).toArray();
        this.literal = Arrays.stream(initials).allMatch(initial -> initial < 0);
    }

    /** A name as it is compared. */
    public static String normalise(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** Whether the normalised name holds what was typed, letter by letter, initials standing for their syllables. */
    public boolean fits(String name) {
        return literal ? name.contains(typed) : place(name) != null;
    }

    /** Whether the normalised name begins with what was typed. */
    public boolean begins(String name) {
        return typed.length() <= name.length() && fitsAt(name, 0);
    }

    /** Whether part of the normalised name differs from what was typed by one letter of the keyboard at most. */
    public boolean almostFits(String name) {
        return nearPlace(name) != null;
    }

    /** The part of a normalised name that differs by one slip at most: one of the same length rather than another. */
    private int @Nullable [] nearPlace(String name) {
        if (typed.length() < SHORTEST_FORGIVEN) return null;
        StringBuilder letters = new StringBuilder();
        int[] starts = new int[name.length() + 1];
        for (int i = 0; i < name.length(); i++) {
            letters.append(letters(name.substring(i, i + 1)));
            starts[i + 1] = letters.length();
        }
        for (int length : new int[] {typed.length(), typed.length() - 1, typed.length() + 1}) {
            for (int start = 0; length > 1 && start + length <= name.length(); start++) {
                if (isOneSlipAway(letters.substring(starts[start], starts[start + length])))
                    return new int[] {start, start + length};
            }
        }
        return null;
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

    /** Whether nothing typed stands for an initial. */
    public boolean isLiteral() {
        return literal;
    }

    /** Whether everything typed stands for an initial. */
    public boolean isInitials() {
        return Arrays.stream(initials).allMatch(initial -> initial >= 0);
    }

    /** What was typed, as it is compared. */
    public String typed() {
        return typed;
    }

    /** A normalised text with each syllable replaced by its initial: {@code ㅊㅇ} for 창원. */
    public static String initials(String normalised) {
        StringBuilder initials = new StringBuilder(normalised.length());
        for (char held : normalised.toCharArray()) {
            int initial = initialOf(held);
            initials.append(initial < INITIALS.length() ? INITIALS.charAt(initial) : held);
        }
        return initials.toString();
    }

    /** A regular expression that finds what was typed in a normalised name, initials standing for their syllables. */
    public String expression() {
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < initials.length; i++) {
            char letter = typed.charAt(i);
            if (initials[i] < 0) {
                expression.append(letter);
                continue;
            }
            char first = (char) (FIRST_SYLLABLE + initials[i] * SYLLABLES_PER_INITIAL);
            char last = (char) (first + SYLLABLES_PER_INITIAL - 1);
            expression
                    .append('[')
                    .append(letter)
                    .append(first)
                    .append('-')
                    .append(last)
                    .append(']');
        }
        return expression.toString();
    }

    /**
     * Where a name as it is written holds what was typed.
     *
     * @return its first place and the place after its last, or null where it does not
     */
    public int @Nullable [] placeIn(String name) {
        return placeIn(name, this::place);
    }

    /** Where a name as it is written holds what was typed, or else what differs from it by one slip; null for neither. */
    public int @Nullable [] nearPlaceIn(String name) {
        int[] exact = placeIn(name);
        return exact == null ? placeIn(name, this::nearPlace) : exact;
    }

    /** Finds a place in a normalised name. */
    private interface Place {
        int @Nullable [] in(String normalised);
    }

    private int @Nullable [] placeIn(String name, Place place) {
        if (typed.isEmpty()) return null;
        StringBuilder compared = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < name.length(); at++) {
            String kept = normalise(name.substring(at, at + 1));
            compared.append(kept);
            for (int i = 0; i < kept.length(); i++) places.add(at);
        }
        int[] found = place.in(compared.toString());
        return found == null ? null : new int[] {places.get(found[0]), places.get(found[1] - 1) + 1};
    }

    private int @Nullable [] place(String name) {
        for (int start = 0; start + typed.length() <= name.length(); start++) {
            if (fitsAt(name, start)) return new int[] {start, start + typed.length()};
        }
        return null;
    }

    private static int initialOf(char held) {
        return held >= FIRST_SYLLABLE && held <= LAST_SYLLABLE
                ? (held - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL
                : Integer.MAX_VALUE;
    }

    /** Syllables taken apart into the letters that are typed; what is no syllable stays as it is. */
    public static String letters(String text) {
        if (text.length() == 1 && (text.charAt(0) < FIRST_SYLLABLE || text.charAt(0) > LAST_SYLLABLE)) return text;
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
