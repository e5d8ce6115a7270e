package kr.sandan.source;

import java.math.BigDecimal;

/**
 * What a figure is counted in.
 *
 * @param code in files and addresses, such as {@code HUNDRED_MILLION_KRW}
 * @param name as it follows a figure in Korean
 * @param nameEn as it follows a figure in English
 * @param base the unit in which figures of its kind are compared
 * @param factor how many of the base unit one of it is
 */
public record Unit(String code, String name, String nameEn, String base, BigDecimal factor) {

    public String name(boolean korean) {
        return korean ? name : nameEn;
    }

    public boolean comparesWith(Unit other) {
        return base.equals(other.base);
    }

    /** The same amount in the base unit. */
    public BigDecimal inBase(BigDecimal value) {
        return value.multiply(factor);
    }
}
