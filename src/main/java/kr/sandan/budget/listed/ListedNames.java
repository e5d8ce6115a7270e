package kr.sandan.budget.listed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sandan.platform.NamePattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Things by the names that files may call them, compared without spaces, dots, brackets and case.
 *
 * @param <T> by what a thing is told from the others
 */
public final class ListedNames<T> {

    private static final int MOST_OFFERED = 8;
    private static final int SHORTEST_PART = 2;
    private static final LevenshteinDistance SLIPS = new LevenshteinDistance(6);

    private final Map<String, Set<T>> exact = new HashMap<>();
    private final Map<String, T> codes = new HashMap<>();
    private final Map<T, List<String>> names = new HashMap<>();
    private final Map<T, String> labels = new LinkedHashMap<>();
    private final Map<T, String> coded = new LinkedHashMap<>();
    private final Map<String, Set<T>> former = new HashMap<>();

    /**
     * Gives a thing a name.
     *
     * @param label what it is called where people choose
     */
    public void add(T thing, String name, String label) {
        String plain = NamePattern.normalise(name);
        if (plain.isEmpty()) return;
        exact.computeIfAbsent(plain, first -> new LinkedHashSet<>()).add(thing);
        labels.putIfAbsent(thing, label);
        names.computeIfAbsent(thing, first -> new ArrayList<>()).add(name);
    }

    /** Gives a thing a code, by which it is known where it has no such name, and near which nothing is looked for. */
    public void code(T thing, String code, String label) {
        codes.putIfAbsent(NamePattern.normalise(code), thing);
        coded.putIfAbsent(thing, label);
    }

    /** Gives a thing a name that it had at another time: it is offered where nothing else is like it. */
    public void former(T thing, String name, String label) {
        former.computeIfAbsent(NamePattern.normalise(name), first -> new LinkedHashSet<>())
                .add(thing);
        coded.putIfAbsent(thing, label);
    }

    /** The things of exactly that name, or the one of that code. */
    public Set<T> exact(String text) {
        String plain = NamePattern.normalise(text);
        T coded = codes.get(plain);
        return exact.getOrDefault(plain, coded == null ? Set.of() : Set.of(coded));
    }

    /** A name in the language of the reader by which exactly this thing is known; empty where none is. */
    public Optional<String> word(T thing, boolean korean) {
        return names.getOrDefault(thing, List.of()).stream()
                .filter(korean ? ListedNames::isKorean : ListedNames::isEnglish)
                .filter(name -> exact(name).equals(Set.of(thing)))
                .findFirst();
    }

    /** Korean names may have foreign letters in capitals, such as LED. */
    private static boolean isKorean(String name) {
        return hasHangul(name) && name.codePoints().noneMatch(Character::isLowerCase);
    }

    /** Codes are in capital letters throughout. */
    private static boolean isEnglish(String name) {
        return !hasHangul(name) && name.codePoints().anyMatch(Character::isLowerCase);
    }

    private static boolean hasHangul(String name) {
        return name.codePoints().anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HANGUL);
    }

    public String label(T thing) {
        return labels.getOrDefault(thing, coded.getOrDefault(thing, String.valueOf(thing)));
    }

    /** Every thing that has a name, in the order in which they were named. */
    public List<T> all() {
        return List.copyOf(labels.keySet());
    }

    /** Every thing, those too that are known by a code or a former name alone. */
    public Set<T> known() {
        Set<T> known = new LinkedHashSet<>(labels.keySet());
        known.addAll(coded.keySet());
        return known;
    }

    /** The things whose names are like a text or hold it or a part of it, the nearest first, a few at most. */
    public List<T> near(String text) {
        String plain = NamePattern.normalise(text);
        Map<T, Integer> distances = new HashMap<>();
        exact.forEach((name, things) -> {
            int distance = distance(plain, name);
            if (distance >= 0) things.forEach(thing -> distances.merge(thing, distance, Math::min));
        });
        if (distances.isEmpty()) return List.copyOf(former.getOrDefault(plain, Set.of()));
        return distances.entrySet().stream()
                .sorted(Map.Entry.<T, Integer>comparingByValue()
                        .thenComparing(entry -> label(entry.getKey()), Comparator.naturalOrder()))
                .limit(MOST_OFFERED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int distance(String text, String name) {
        boolean part =
                Math.min(text.length(), name.length()) >= SHORTEST_PART && (name.contains(text) || text.contains(name));
        if (part) return Math.abs(name.length() - text.length());
        int slips = slips(text, name, 3);
        return slips >= 0 ? slips : slips(letters(text), letters(name), 4);
    }

    /** How unlike two texts are; below nothing where more than so manieth a part of the longer one is. */
    private static int slips(String text, String name, int part) {
        int slips = SLIPS.apply(text, name);
        return slips >= 0 && slips * part <= Math.max(text.length(), name.length()) ? slips * 2 : -1;
    }

    /** Syllables fall apart into the letters that are typed. */
    private static String letters(String plain) {
        return Normalizer.normalize(plain, Normalizer.Form.NFD);
    }
}
