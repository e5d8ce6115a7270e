package kr.sandan.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.sandan.platform.NameGrams;
import kr.sandan.platform.NamePattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * A name of an organisation as names are compared: without its legal form, spaces, signs and case.
 *
 * @param key the name compared
 */
public record OrganisationName(String key) {

    private static final String FORMS =
            "주식회사|유한책임회사|유한회사|합자회사|합명회사|농업회사법인|어업회사법인|영농조합법인|영어조합법인|재단법인|사단법인|학교법인|의료법인|사회복지법인|특수법인";
    private static final Pattern BRACKETED =
            Pattern.compile("\\((?:주|유|합|합자|합명|재|사|학|의|복|특|농|" + FORMS + "|[cC]o\\.?,? ?[lL]td\\.?)\\)");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^\\s*(?:" + FORMS + ")|(?:" + FORMS + ")\\s*$");
    private static final Pattern ENGLISH = Pattern.compile(
            "[\\s,]+(?:co\\.?\\s*,?\\s*ltd|corporation|corp|inc|incorporated|limited|ltd|llc|company|co)\\.?\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern INITIAL = Pattern.compile("[\\u3131-\\u318e]");

    /** Shorter names differ by one letter from too many others. */
    private static final int SHORTEST_NEAR = 3;

    /** Longer names are compared by their beginning. */
    private static final int LONGEST_NEAR = 40;

    private static final LevenshteinDistance ONE_LETTER = new LevenshteinDistance(1);

    /** The name compared of a name as it is written. */
    public static OrganisationName of(String written) {
        String name = plain(written);
        String bare = BRACKETED.matcher(name).replaceAll(" ");
        bare = AT_THE_ENDS.matcher(bare.strip()).replaceAll(" ");
        bare = ENGLISH.matcher(bare).replaceAll("");
        String key = NamePattern.normalise(bare);
        return new OrganisationName(key.isEmpty() ? NamePattern.normalise(name) : key);
    }

    /** Signs such as ㈜ and full-width letters by what they stand for; initials stay the letters that people type. */
    private static String plain(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        written.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> plain.append(
                        INITIAL.matcher(letter).matches()
                                ? letter
                                : Normalizer.normalize(letter, Normalizer.Form.NFKC)));
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** What {@link NamePattern} looks for where somebody typed this text: the text without the legal form. */
    public static NamePattern pattern(String typed) {
        return new NamePattern(of(typed).key);
    }

    /** Its pieces, by which an index finds what is part of it. */
    Set<String> grams() {
        return NameGrams.of(key);
    }

    /** Its syllables by their initials. */
    String firsts() {
        return NamePattern.initials(key);
    }

    /**
     * What is left of it when any one letter is left out, and itself: two names of which one letter differs, is missing or
     * too many share one of these. None for a very short name.
     */
    Set<String> near() {
        List<String> letters = key.codePoints()
                .limit(LONGEST_NEAR)
                .mapToObj(Character::toString)
                .toList();
        Set<String> near = new LinkedHashSet<>();
        if (letters.size() < SHORTEST_NEAR) return near;
        near.add(String.join("", letters));
        for (int left = 0; left < letters.size(); left++) {
            List<String> rest = new ArrayList<>(letters);
            rest.remove(left);
            near.add(String.join("", rest));
        }
        return near;
    }

    /** Whether one letter at most differs, is missing or too many. */
    boolean isNear(OrganisationName other) {
        return ONE_LETTER.apply(key, other.key) >= 0;
    }
}
