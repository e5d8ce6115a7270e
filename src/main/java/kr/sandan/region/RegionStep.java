package kr.sandan.region;

import java.util.List;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happens to a code on the day of a change. Codes of two digits are provinces, of five counties; a scheme's
 * is a word.
 */
public sealed interface RegionStep {

    /** The code that it happens to. */
    String code();

    /**
     * A code comes into force.
     *
     * @param code two or five digits
     * @param names what it stands for
     */
    record Open(String code, Names names) implements RegionStep {}

    /** A code in force ends; the day before the change is its last. */
    record Close(String code) implements RegionStep {}

    /** A code in force stands for another name from that day on. */
    record Rename(String code, Names names) implements RegionStep {}

    /**
     * A code takes over the area of another, or part of it.
     *
     * @param code the code that gives it up
     * @param successor the code that takes it over
     */
    record Follow(String code, String successor) implements RegionStep {}

    /**
     * A province belongs to a region of a scheme from that day on.
     *
     * @param code of the province
     * @param scheme code of the scheme
     * @param region code of the region within it
     */
    record Assign(String code, String scheme, String region) implements RegionStep {}

    /**
     * A scheme of economic regions becomes policy; its provinces are assigned.
     *
     * @param code of the scheme
     * @param name Korean name
     * @param nameEn English name
     * @param last the last day, month or year of the policy, null where no end is said
     * @param parts its regions in their usual order
     */
    record Introduce(
            String code,
            String name,
            String nameEn,
            @Nullable PartialDate last,
            List<Part> parts) implements RegionStep {

        /** Its end in short, such as {@code  ~ 2030}; empty where none is said. */
        public String until() {
            return last == null ? "" : " ~ " + last;
        }
    }

    /**
     * A scheme of economic regions is policy no longer from that day on; what was said of its end before is superseded.
     *
     * @param code of the scheme
     */
    record Expire(String code) implements RegionStep {}

    /**
     * One region of a new scheme.
     *
     * @param code unique within the scheme
     * @param name Korean name
     * @param nameEn English name
     */
    record Part(String code, String name, String nameEn) {}

    /**
     * What a code stands for.
     *
     * @param name full Korean name; for a county its name within the province
     * @param shortName as statistics write it, for provinces only
     * @param nameEn English name, for provinces only
     */
    record Names(
            String name,
            @Nullable String shortName,
            @Nullable String nameEn) {}
}
