package kr.sandan.call;

import org.jspecify.annotations.Nullable;

/**
 * What reviewers score in a stage.
 *
 * @param id its number; 0 for one that is not held yet
 * @param weightBp its weight in hundredths of a per cent
 * @param maxPoints the most points that it can be given
 */
public record Criterion(long id, String name, @Nullable String nameEn, int weightBp, int maxPoints) {

    /** All of a stage weigh so much together. */
    public static final int WHOLE = 10_000;

    public String name(boolean korean) {
        return korean || nameEn == null ? name : nameEn;
    }
}
