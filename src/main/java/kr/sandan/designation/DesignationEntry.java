package kr.sandan.designation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.PlaceThen;
import org.jspecify.annotations.Nullable;

/**
 * One designated site as it stood on a day, as known on a day.
 *
 * @param id the designation
 * @param periodId the period that holds on the day
 * @param programme code of its programme
 * @param role its role
 * @param name what the designation calls it
 * @param nameEn its English name, if one is held
 * @param hub the hub it stands under, null for targets and hubs
 * @param span how long it holds; no first day means that nobody knows it (지정일 미상)
 * @param sample whether it is invented, for demonstration
 * @param sourceId who says so
 * @param gaps what its source leaves open
 * @param ground the complexes it holds; for an overlay those of its hub
 */
public record DesignationEntry(
        long id,
        long periodId,
        String programme,
        DesignationRole role,
        String name,
        @Nullable String nameEn,
        @Nullable Hub hub,
        Span span,
        boolean sample,
        long sourceId,
        Set<SiteFacts.Gap> gaps,
        List<Ground> ground) {

    /** The hub of a linked site, by the name it bore on the day. */
    public record Hub(long id, String name, @Nullable String nameEn) {}

    /**
     * A complex, or a part of one, that a site holds.
     *
     * @param complexId its number; where records were merged by then, of the record that stands
     * @param name its name on the day, or the first name known of it where it was not on record yet
     * @param entry what it was on the day, null where it was not on record yet
     */
    public record Ground(
            long complexId, String name, @Nullable ComplexEntry entry) {}

    public boolean startKnown() {
        return span.from() != null;
    }

    private Stream<ComplexEntry> entries() {
        return ground.stream().flatMap(one -> Stream.ofNullable(one.entry()));
    }

    /** The types of its complexes. */
    public Set<ComplexType> types() {
        return entries().map(ComplexEntry::type).collect(Collectors.toSet());
    }

    /** The provinces in which its complexes lie, by the codes of the day. */
    public Set<String> provinces() {
        return entries()
                .flatMap(complex -> complex.places().stream())
                .map(PlaceThen::provinceCode)
                .collect(Collectors.toSet());
    }

    /** The offices that answer for its complexes. */
    public Set<Long> offices() {
        return entries()
                .flatMap(complex -> Stream.ofNullable(complex.officeId()))
                .collect(Collectors.toSet());
    }
}
