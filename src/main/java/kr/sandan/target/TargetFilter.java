package kr.sandan.target;

import org.jspecify.annotations.Nullable;

/**
 * Which targets a list shows; what is null is not asked for.
 *
 * @param programme its number or its code
 */
public record TargetFilter(
        @Nullable String programme,
        @Nullable String measure,
        @Nullable Integer year,
        @Nullable Long line) {

    public static TargetFilter ofProgramme(long id) {
        return new TargetFilter(String.valueOf(id), null, null, null);
    }

    public static TargetFilter ofLine(long id) {
        return new TargetFilter(null, null, null, id);
    }
}
