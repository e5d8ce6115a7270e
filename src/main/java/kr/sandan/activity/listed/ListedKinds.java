package kr.sandan.activity.listed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.sandan.activity.ActivityKinds;
import kr.sandan.platform.RuleBroken;

/** The kinds of activities as a list names them: by code or by name in either language. */
final class ListedKinds {

    private final ActivityKinds kinds;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<LocalDate, Set<String>> listed = new HashMap<>();

    ListedKinds(ActivityKinds kinds) {
        this.kinds = kinds;
        for (ActivityKinds.Kind kind : kinds.all()) {
            codes.put(plain(kind.code()), kind.code());
            codes.put(plain(kind.name()), kind.code());
            codes.put(plain(kind.nameEn()), kind.code());
        }
    }

    String code(String text) {
        String code = codes.get(plain(text));
        if (code == null) throw new RuleBroken("kind", "activity.load.kind", text);
        return code;
    }

    /** Whether the kind was on the list of a day. */
    boolean isListed(String code, LocalDate day) {
        return listed.computeIfAbsent(day, this::codesOn).contains(code);
    }

    private Set<String> codesOn(LocalDate day) {
        Set<String> on = new HashSet<>();
        kinds.on(day).forEach(kind -> on.add(kind.code()));
        return on;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s_·-]+", "").toLowerCase(Locale.ROOT);
    }
}
