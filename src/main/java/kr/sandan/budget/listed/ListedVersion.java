package kr.sandan.budget.listed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.budget.VersionKind;

/**
 * A version as a list names it.
 *
 * @param ordinal 0 where the kind has one a year, else from 1
 */
public record ListedVersion(VersionKind kind, int ordinal) {

    public static final ListedVersion ANNOUNCED = new ListedVersion(VersionKind.ANNOUNCED, 0);
    public static final ListedVersion ORIGINAL = new ListedVersion(VersionKind.ORIGINAL, 0);

    private static final Pattern CODE = Pattern.compile("([A-Z]+)(?:_?([1-9][0-9]?))?");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:제?([1-9][0-9]?)[차회])?(추경|추가경정예산|추경예산|변경)(?:([1-9][0-9]?)[차회]?)?");
    private static final Map<String, VersionKind> NAMES = Map.of(
            "본예산", VersionKind.ORIGINAL,
            "당초", VersionKind.ORIGINAL,
            "당초예산", VersionKind.ORIGINAL,
            "국회확정", VersionKind.ORIGINAL,
            "정부안", VersionKind.ANNOUNCED,
            "발표", VersionKind.ANNOUNCED,
            "고시", VersionKind.NOTIFIED,
            "공표총액", VersionKind.STATED,
            "publishedtotal", VersionKind.STATED);

    /** As addresses and files name it, such as {@code SUPPLEMENTARY_1}. */
    public String code() {
        return ordinal == 0 ? kind.name() : kind.name() + "_" + ordinal;
    }

    /** What a cell means: a code, or words such as 본예산 and 2차 추경; empty for anything else. */
    public static Optional<ListedVersion> read(String text) {
        String plain = ListedTitles.plain(text);
        VersionKind named = NAMES.get(plain);
        if (named != null) return Optional.of(new ListedVersion(named, 0));
        Matcher words = NUMBERED.matcher(plain);
        if (words.matches()) {
            String number = words.group(1) == null ? words.group(3) : words.group(1);
            VersionKind kind = words.group(2).equals("변경") ? VersionKind.REVISED : VersionKind.SUPPLEMENTARY;
            return Optional.of(new ListedVersion(kind, number == null ? 1 : Integer.parseInt(number)));
        }
        return coded(plain.toUpperCase(Locale.ROOT).replace("REVISION", VersionKind.REVISED.name()));
    }

    private static Optional<ListedVersion> coded(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.matches()) return Optional.empty();
        int ordinal = code.group(2) == null ? 0 : Integer.parseInt(code.group(2));
        return Arrays.stream(VersionKind.values())
                .filter(kind -> kind.name().equals(code.group(1)))
                .map(kind -> new ListedVersion(kind, ordinal))
                .filter(ListedVersion::isPossible)
                .findFirst();
    }

    private boolean isPossible() {
        return switch (kind) {
            case ANNOUNCED -> ordinal <= 9;
            case SUPPLEMENTARY -> ordinal >= 1 && ordinal <= 9;
            case REVISED -> ordinal >= 1;
            case NOTIFIED, STATED, ORIGINAL -> ordinal == 0;
        };
    }
}
