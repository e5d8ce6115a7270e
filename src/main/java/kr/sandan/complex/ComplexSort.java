package kr.sandan.complex;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns by which the directory can be sorted; what is unknown or withheld comes last either way. */
public enum ComplexSort {
    /** 단지명. */
    NAME(ComplexEntry::name),
    /** 유형, in the order of the statistics. */
    TYPE(ComplexEntry::type),
    /** 시도, by the first place. */
    PROVINCE(entry -> entry.places().get(0).provinceCode()),
    /** 시군구, by the first place. */
    COUNTY(entry -> entry.places().get(0).countyCode()),
    /** 조성상태. */
    STATE(ComplexEntry::state),
    /** 지정일. */
    DESIGNATED(ComplexEntry::designatedOn),
    /** 지정면적. */
    AREA(entry -> entry.whole(Measure.DESIGNATED_AREA)),
    /** 분양률. */
    SALE_RATE(entry -> entry.whole(Measure.SALE_RATE)),
    /** 입주업체. */
    TENANTS(entry -> entry.whole(Measure.TENANTS)),
    /** 가동업체. */
    OPERATING(entry -> entry.whole(Measure.OPERATING)),
    /** 고용. */
    EMPLOYMENT(entry -> entry.whole(Measure.EMPLOYMENT)),
    /** 누계생산. */
    PRODUCTION(entry -> entry.whole(Measure.PRODUCTION)),
    /** 누계수출. */
    EXPORT(entry -> entry.whole(Measure.EXPORT));

    private final Function<ComplexEntry, @Nullable Comparable<?>> key;

    ComplexSort(Function<ComplexEntry, @Nullable Comparable<?>> key) {
        this.key = key;
    }

    /** The name that stands in addresses, e.g. {@code sale_rate}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ComplexSort> of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter().equals(parameter))
                .findFirst();
    }

    /** Orders entries; equal ones by name and number, so that pages never overlap. */
    public Comparator<ComplexEntry> comparator(boolean descending) {
        Comparator<Comparable<Object>> byKey = Comparator.naturalOrder();
        Comparator<@Nullable Comparable<Object>> nullsLast =
                Comparator.nullsLast(descending ? byKey.reversed() : byKey);
        return Comparator.comparing(this::keyOf, nullsLast)
                .thenComparing(ComplexEntry::name)
                .thenComparingLong(ComplexEntry::id);
    }

    @SuppressWarnings("unchecked") // each column's keys are of one self-comparable type
    private @Nullable Comparable<Object> keyOf(ComplexEntry entry) {
        return (Comparable<Object>) key.apply(entry);
    }
}
