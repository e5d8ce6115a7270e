package kr.sandan.designation.listed;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.HeldPeriod;
import kr.sandan.designation.Span;
import kr.sandan.platform.NamePattern;
import org.jspecify.annotations.Nullable;

/**
 * One site as a list states it, on as many rows as it has complexes.
 *
 * @param rows its rows, all of one site, role, hub and dates; at least one
 */
record ListSite(List<StatedRow> rows) {

    StatedRow first() {
        return rows.get(0);
    }

    ListRow row() {
        return first().row();
    }

    /** Whether everything of it could be read, so that it can be compared with what is held. */
    boolean whole() {
        return rows.stream().allMatch(StatedRow::whole) && first().role() != null;
    }

    DesignationRole role() {
        return Objects.requireNonNull(first().role());
    }

    boolean named() {
        return !first().site().isEmpty();
    }

    String plainName() {
        return NamePattern.normalise(first().site());
    }

    /** The complexes that it states; none where they are said to be unknown. */
    List<Long> complexes() {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.complexId()))
                .distinct()
                .toList();
    }

    /** What the list gives as its basis, empty for nothing. */
    String basis() {
        return rows.stream()
                .map(row -> row.row().text(ListColumn.BASIS))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    Span span() {
        return new Span(first().from(), first().to());
    }

    boolean sharesGroundWith(List<Long> others) {
        return complexes().stream().anyMatch(others::contains);
    }

    boolean bearsNameOf(HeldPeriod period) {
        String english = period.facts().nameEn();
        return named()
                && Stream.of(period.facts().name(), english == null ? "" : english)
                        .map(NamePattern::normalise)
                        .anyMatch(plainName()::equals);
    }

    /** Whether two spans have a day in common, a first day unknown counting as before all others. */
    static boolean meet(Span one, Span other) {
        return reaches(one, other) && reaches(other, one);
    }

    private static boolean reaches(Span one, Span other) {
        return one.from() == null
                || other.until() == null
                || one.from().date().isBefore(other.until().date());
    }

    @Nullable
    Long designationId() {
        return first().designationId();
    }
}
