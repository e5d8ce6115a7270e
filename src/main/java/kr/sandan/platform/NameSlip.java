package kr.sandan.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A letter at one place of what was typed that is another one in the name sought, too many or missing.
 *
 * @param patterns what such a name is {@code like}; a syllable stays one syllable, other letters may shift those behind them
 * @param grams pieces that such a name holds: those that the slip leaves, or of a very short text those of its initial
 */
public record NameSlip(List<String> patterns, List<String> grams) {

    /** Longer texts are typed from elsewhere, not by fingers that slip. */
    private static final int LONGEST = 40;

    /** Every slip there may have been in a text without initials; none for a single letter. */
    public static List<NameSlip> in(NamePattern pattern) {
        List<String> letters = NameGrams.parts(pattern.typed());
        if (letters.size() < 2 || letters.size() > LONGEST) return List.of();
        return IntStream.range(0, letters.size())
                .mapToObj(at -> at(letters, at))
                .toList();
    }

    private static NameSlip at(List<String> letters, int at) {
        String slipped = letters.get(at);
        String before = String.join("", letters.subList(0, at));
        String behind = String.join("", letters.subList(at + 1, letters.size()));
        List<String> patterns = new ArrayList<>();
        patterns.add("%" + before + "_" + behind + "%");
        String first = NamePattern.initials(slipped);
        if (first.equals(slipped)) {
            patterns.add("%" + before + behind + "%");
            patterns.add("%" + before + slipped + "_" + behind + "%");
        }
        List<String> grams = new ArrayList<>(NameGrams.pairs(letters.subList(0, at)));
        grams.addAll(NameGrams.pairs(letters.subList(at + 1, letters.size())));
        if (grams.isEmpty() && at > 0) grams.add(letters.get(at - 1) + first);
        else if (grams.isEmpty()) grams.add(first + letters.get(at + 1));
        return new NameSlip(patterns, grams);
    }
}
