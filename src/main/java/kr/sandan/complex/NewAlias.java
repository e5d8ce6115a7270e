package kr.sandan.complex;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another name of a complex.
 *
 * @param alias the name
 * @param kind why it is one
 * @param validFrom first day it was borne, null where nobody knows
 * @param validTo first day it was no longer borne, null while it is
 */
public record NewAlias(
        String alias,
        AliasKind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public static NewAlias of(String alias, AliasKind kind) {
        return new NewAlias(alias, kind, null, null);
    }
}
