package kr.sandan.complex;

import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Another name of a complex.
 *
 * @param alias the name
 * @param kind why it is one
 * @param from first day, month or year in which it was borne, null where nobody knows
 * @param until first day on which it was no longer borne, or the month or year in which it ended; null while it is borne
 */
public record NewAlias(
        String alias,
        AliasKind kind,
        @Nullable PartialDate from,
        @Nullable PartialDate until) {

    public static NewAlias of(String alias, AliasKind kind) {
        return new NewAlias(alias, kind, null, null);
    }
}
