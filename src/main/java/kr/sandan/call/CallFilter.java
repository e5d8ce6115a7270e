package kr.sandan.call;

import org.jspecify.annotations.Nullable;

/**
 * Which calls are meant; null leaves a condition out.
 *
 * @param q part of a title or of the number of the notice
 * @param sample whether it is invented
 */
public record CallFilter(
        @Nullable Long programme,
        @Nullable Integer year,
        @Nullable CallState state,
        @Nullable String q,
        @Nullable Boolean sample) {

    public static final CallFilter ALL = new CallFilter(null, null, null, null, null);

    public static CallFilter ofProgramme(long id) {
        return new CallFilter(id, null, null, null, null);
    }
}
