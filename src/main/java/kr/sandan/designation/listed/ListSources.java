package kr.sandan.designation.listed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.platform.NamePattern;
import kr.sandan.source.Citation;
import org.jspecify.annotations.Nullable;

/** The documents on which a list may rest, by number and by title. */
final class ListSources {

    private final Map<Long, Citation> byNumber = new HashMap<>();
    private final Map<String, Citation> byTitle = new HashMap<>();

    ListSources(List<Citation> registered) {
        for (Citation source : registered) {
            byNumber.put(source.id(), source);
            byTitle.putIfAbsent(NamePattern.normalise(source.title()), source);
        }
    }

    static boolean isNumber(String basis) {
        return basis.matches("#?\\d{1,18}");
    }

    /** The document of that number or title. */
    @Nullable
    Citation find(String basis) {
        if (isNumber(basis)) return byNumber.get(Long.valueOf(basis.replace("#", "")));
        return byTitle.get(NamePattern.normalise(basis));
    }

    /** Any document: a rehearsal is taken back, but needs one to rest on. */
    Optional<Long> any() {
        return byNumber.keySet().stream().min(Long::compare);
    }
}
