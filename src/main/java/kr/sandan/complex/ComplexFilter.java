package kr.sandan.complex;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which complexes are asked for. Several values of one field mean any of them; several fields mean all of them.
 *
 * @param q part of a name, initials, or a name with a slip
 * @param types their types
 * @param provinces codes of provinces, read at the day asked for
 * @param counties codes of counties
 * @param scheme the scheme of wide-area regions that {@code regions} names, or null
 * @param regions codes of wide-area regions
 * @param offices numbers of offices
 * @param states how far they have come
 * @param area designated area from and to, in thousand square metres
 * @param employment persons employed from and to
 * @param sample only sample rows, only real rows, or null for both
 * @param startUnknown only complexes whose start is unknown, only known ones, or null for both
 */
public record ComplexFilter(
        @Nullable String q,
        Set<ComplexType> types,
        Set<String> provinces,
        Set<String> counties,
        @Nullable String scheme,
        Set<String> regions,
        Set<Long> offices,
        Set<ComplexState> states,
        Range area,
        Range employment,
        @Nullable Boolean sample,
        @Nullable Boolean startUnknown) {

    public static final ComplexFilter ALL = new ComplexFilter(
            null, Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(), Set.of(), Range.ANY, Range.ANY, null, null);

    /** Every complex of which a name fits. */
    public static ComplexFilter named(String q) {
        return new ComplexFilter(
                q, Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(), Set.of(), Range.ANY, Range.ANY, null, null);
    }

    /** Every complex that lies in the province, wholly or in part. */
    public static ComplexFilter inProvince(String code) {
        return of(Set.of(code), Set.of(), Set.of());
    }

    /** Every complex that lies in the county, wholly or in part. */
    public static ComplexFilter inCounty(String code) {
        return of(Set.of(), Set.of(code), Set.of());
    }

    /** Every complex that one of these offices answers for; every complex for none. */
    public static ComplexFilter ofOffices(Set<Long> offices) {
        return of(Set.of(), Set.of(), offices);
    }

    private static ComplexFilter of(Set<String> provinces, Set<String> counties, Set<Long> offices) {
        return new ComplexFilter(
                null, Set.of(), provinces, counties, null, Set.of(), offices, Set.of(), Range.ANY, Range.ANY, null,
                null);
    }

    /**
     * A span of figures, both ends included.
     *
     * @param least the smallest allowed, null for any
     * @param most the largest allowed, null for any
     */
    public record Range(
            @Nullable BigDecimal least, @Nullable BigDecimal most) {

        public static final Range ANY = new Range(null, null);

        boolean isAny() {
            return least == null && most == null;
        }

        /** Whether a known figure lies in it; an unknown or withheld one lies only in the range without ends. */
        boolean holds(@Nullable BigDecimal value) {
            if (isAny()) return true;
            return value != null
                    && (least == null || value.compareTo(least) >= 0)
                    && (most == null || value.compareTo(most) <= 0);
        }
    }
}
