package kr.sandan.complex;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the quarterly survey says of a complex, in the unit in which it is published.
 *
 * <p>Production and export are published as cumulative sums since January: two quarters of them are never added, and a
 * quarter's own value is the difference to the quarter before.
 */
public enum Measure {
    /** 지정면적. */
    DESIGNATED_AREA(Unit.THOUSAND_M2),
    /** 관리면적. */
    MANAGED_AREA(Unit.THOUSAND_M2),
    /** 산업시설구역 전체면적. */
    SITE_TOTAL(Unit.THOUSAND_M2),
    /** 산업시설구역 분양대상 면적. */
    SITE_FOR_SALE(Unit.THOUSAND_M2),
    /** 산업시설구역 분양 면적. */
    SITE_SOLD(Unit.THOUSAND_M2),
    /** 산업시설구역 미분양 면적. */
    SITE_UNSOLD(Unit.THOUSAND_M2),
    /** 분양률; a rate, so it is never added up. */
    SALE_RATE(Unit.PERCENT),
    /** 입주업체. */
    TENANTS(Unit.FIRMS),
    /** 가동업체. */
    OPERATING(Unit.FIRMS),
    /** 고용, 남. */
    EMPLOYMENT_MALE(Unit.PERSONS),
    /** 고용, 여. */
    EMPLOYMENT_FEMALE(Unit.PERSONS),
    /** 고용, 계. */
    EMPLOYMENT(Unit.PERSONS),
    /** 누계생산, since January. */
    PRODUCTION(Unit.MILLION_KRW),
    /** 누계수출, since January. */
    EXPORT(Unit.THOUSAND_USD);

    /** Units of the survey. */
    public enum Unit {
        /** 천㎡. */
        THOUSAND_M2,
        /** %. */
        PERCENT,
        /** 개사. */
        FIRMS,
        /** 명. */
        PERSONS,
        /** 백만원. */
        MILLION_KRW,
        /** 천달러. */
        THOUSAND_USD
    }

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Unit unit;

    Measure(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether the published figure counts from January to the end of the quarter. */
    public boolean cumulative() {
        return this == PRODUCTION || this == EXPORT;
    }

    /**
     * Why a value cannot be one of this measure, as the last part of a message key, or null where it can. Entries by hand
     * and loads ask this alike, and the database holds the same.
     */
    public @Nullable String refusal(BigDecimal value) {
        if (value.signum() < 0) return "negative";
        return unit == Unit.PERCENT && value.compareTo(HUNDRED) > 0 ? "beyond-hundred" : null;
    }

    /** Whether the figures of several places or complexes may be added. */
    public boolean additive() {
        return this != SALE_RATE;
    }
}
