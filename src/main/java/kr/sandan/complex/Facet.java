package kr.sandan.complex;

import java.util.List;
import java.util.Locale;

/** What the directory is counted by. */
public enum Facet {
    /** 유형. */
    TYPE,
    /** 시도; a complex in two provinces counts in both. */
    PROVINCE,
    /** 시군구, of the provinces chosen. */
    COUNTY,
    /** 광역권, of the scheme chosen. */
    REGION,
    /** 담당 기관. */
    OFFICE,
    /** 조성상태. */
    STATE,
    /** Whether the start is known. */
    START,
    /** Whether the row is invented. */
    SAMPLE;

    /** The name of the parameter that filters by it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A value and how many complexes have it, all other filters applied.
     *
     * @param value as the parameter takes it
     * @param count how many
     * @param selected whether the filter names it
     */
    public record Value(String value, int count, boolean selected) {}

    /**
     * The values of one facet, in their order.
     *
     * @param facet which
     * @param values its values that occur or are selected
     */
    public record Counted(Facet facet, List<Value> values) {

        /** The sum over the values, which exceeds the number of complexes where one has several values. */
        public int sum() {
            return values.stream().mapToInt(Value::count).sum();
        }
    }
}
