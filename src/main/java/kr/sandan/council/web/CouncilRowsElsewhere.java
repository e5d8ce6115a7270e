package kr.sandan.council.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilFilter;
import kr.sandan.council.Councils;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Councils as pages of sites and complexes list them; visitors see none. */
@Component
class CouncilRowsElsewhere {

    private final Councils councils;
    private final CurrentAccount reader;
    private final CouncilWords words;

    CouncilRowsElsewhere(Councils councils, CurrentAccount reader, CouncilWords words) {
        this.councils = councils;
        this.reader = reader;
        this.words = words;
    }

    /** One of them. */
    record Line(String path, String name, String standing, String specialty, boolean sample) {}

    /** Those that fit, null for a visitor or where there are none. */
    @Nullable
    List<Line> of(Predicate<CouncilEntry> wanted, AsOf asOf) {
        if (reader.id().isEmpty()) return null;
        Locale locale = LocaleContextHolder.getLocale();
        List<Line> lines = councils.select(CouncilFilter.ALL, asOf).stream()
                .filter(wanted)
                .map(council -> new Line(
                        "/councils/" + council.id(),
                        words.name(council, locale),
                        words.standing(council, locale),
                        words.specialty(council),
                        council.sample()))
                .toList();
        return lines.isEmpty() ? null : lines;
    }
}
