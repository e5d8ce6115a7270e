package kr.sandan.council.web;

import java.util.Arrays;
import kr.sandan.council.CouncilEntry.Presence;
import kr.sandan.council.CouncilFilter;
import kr.sandan.council.CouncilStatus;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list of councils, as its address has them.
 *
 * @param status a status of those that count, or {@code UNPLACED} or {@code DISSOLVED} for those that do not
 * @param start {@code known} or {@code unknown}
 */
record CouncilParameters(
        @Nullable String q,
        @Nullable Long hub,
        @Nullable String status,
        @Nullable String specialty,
        @Nullable Long office,
        @Nullable String province,
        @Nullable String sample,
        @Nullable String start) {

    private static final int LONGEST = 100;

    /** @throws BadParameter for a value that no page offers */
    CouncilFilter filter() {
        return new CouncilFilter(
                text("q", q),
                hub,
                presence() == null && status != null
                        ? BadParameter.among(CouncilStatus.values(), "status", status)
                        : null,
                presence(),
                text("specialty", specialty),
                office,
                provinceCode(),
                flag("sample", sample, "true", "false"),
                flag("start", start, "known", "unknown"));
    }

    private @Nullable Presence presence() {
        return Arrays.stream(new Presence[] {Presence.UNPLACED, Presence.DISSOLVED})
                .filter(apart -> apart.name().equals(status))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String provinceCode() {
        if (province != null && !province.matches("\\d{2}")) throw new BadParameter("province", province);
        return province;
    }

    private static @Nullable String text(String name, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        if (typed.length() > LONGEST) throw new BadParameter(name, typed);
        return typed.strip();
    }

    private static @Nullable Boolean flag(String name, @Nullable String typed, String yes, String no) {
        if (typed == null || typed.isBlank()) return null;
        if (typed.equals(yes)) return true;
        if (typed.equals(no)) return false;
        throw new BadParameter(name, typed);
    }
}
