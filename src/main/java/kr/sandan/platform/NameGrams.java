package kr.sandan.platform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The pieces of a name by which an index finds it: two neighbouring letters, each as it is or by its initial, and three
 * neighbouring initials.
 */
public final class NameGrams {

    private NameGrams() {}

    /** All pieces of a normalised name. */
    public static Set<String> of(String plain) {
        List<String> letters = parts(plain);
        List<String> firsts = parts(NamePattern.initials(plain));
        Set<String> grams = new LinkedHashSet<>();
        for (int at = 0; at + 1 < letters.size(); at++) {
            grams.add(letters.get(at) + letters.get(at + 1));
            grams.add(letters.get(at) + firsts.get(at + 1));
            grams.add(firsts.get(at) + letters.get(at + 1));
            grams.add(firsts.get(at) + firsts.get(at + 1));
            if (at + 2 < letters.size()) grams.add(firsts.get(at) + firsts.get(at + 1) + firsts.get(at + 2));
        }
        return grams;
    }

    /** The pieces that a name holds if it holds what was typed; none for a single letter. */
    public static List<String> sought(NamePattern pattern) {
        List<String> letters = parts(pattern.typed());
        int length = pattern.isInitials() && letters.size() > 2 ? 3 : 2;
        return neighbours(letters, length);
    }

    /** Each two neighbours of some letters. */
    static List<String> pairs(List<String> letters) {
        return neighbours(letters, 2);
    }

    private static List<String> neighbours(List<String> letters, int length) {
        return IntStream.rangeClosed(0, letters.size() - length)
                .mapToObj(at -> String.join("", letters.subList(at, at + length)))
                .distinct()
                .toList();
    }

    static List<String> parts(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
