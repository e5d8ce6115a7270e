package kr.sandan.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A revision (차수) of the Korean standard industrial classification, and the divisions it has. */
public enum KsicRevision {
    /** 제8차. */
    EIGHTH(
            8,
            LocalDate.of(2000, 3, 1),
            divisions("1-2,5,10-12,15-37,40-41,45-46,50-52,55,60-67,70-76,80,85-88,90-93,95,99")),
    /** 제9차. */
    NINTH(
            9,
            LocalDate.of(2008, 2, 1),
            divisions("1-3,5-8,10-33,35-39,41-42,45-47,49-52,55-56,58-66,68-75,84-87,90-91,94-99")),
    /** 제10차. */
    TENTH(
            10,
            LocalDate.of(2017, 7, 1),
            divisions("1-3,5-8,10-39,41-42,45-47,49-52,55-56,58-66,68,70-76,84-87,90-91,94-99")),
    /** 제11차. */
    ELEVENTH(
            11,
            LocalDate.of(2024, 7, 1),
            divisions("1-3,5-8,10-39,41-42,45-47,49-52,55-56,58-66,68,70-76,84-87,90-91,94-99"));

    private final int number;
    private final LocalDate inForceFrom;
    private final Set<String> divisions;

    KsicRevision(int number, LocalDate inForceFrom, Set<String> divisions) {
        this.number = number;
        this.inForceFrom = inForceFrom;
        this.divisions = divisions;
    }

    /** Its number, 8 to 11. */
    public int number() {
        return number;
    }

    /** The first day on which statistics are classified by it. */
    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    /** Whether it has the division, its two digits. */
    boolean has(String division) {
        return divisions.contains(division);
    }

    /** The revision of that number. */
    public static Optional<KsicRevision> of(int number) {
        return Arrays.stream(values())
                .filter(revision -> revision.number == number)
                .findFirst();
    }

    private static Set<String> divisions(String ranges) {
        return Stream.of(ranges.split(","))
                .flatMap(range -> {
                    String[] ends = range.split("-");
                    int first = Integer.parseInt(ends[0]);
                    return IntStream.rangeClosed(first, Integer.parseInt(ends[ends.length - 1]))
                            .mapToObj("%02d"::formatted);
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
