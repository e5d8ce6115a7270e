package kr.sandan.complex;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.Affected;
import org.jspecify.annotations.Nullable;

/**
 * What happens when an office is named for many complexes.
 *
 * @param officeId the office
 * @param from the first day on which it answers
 * @param lines the complexes, by name
 * @param people the accounts of the offices that give up or take over
 */
public record AssignmentPlan(long officeId, LocalDate from, List<Line> lines, List<Affected> people) {

    /**
     * One complex.
     *
     * @param complex as it stands on the first day
     * @param before the office that answers that day so far, null where none is known
     * @param already whether the office is named for it already, so that nothing changes
     * @param overtaken how many assignments named for later days are overtaken
     */
    public record Line(ComplexEntry complex, @Nullable Long before, boolean already, int overtaken) {}

    /** The complexes for which something changes. */
    public List<Line> changing() {
        return lines.stream().filter(line -> !line.already()).toList();
    }

    /** A mark of everything the plan says of offices: one that was seen and is no longer true has another. */
    public long mark() {
        long mark = 31 * officeId + from.toEpochDay();
        for (Line line : lines) {
            mark = 31 * mark + line.complex().id();
            mark = 31 * mark + (line.before() == null ? 0 : line.before());
            mark = 31 * mark + (line.already() ? 1 : 0) + 2L * line.overtaken();
        }
        return mark;
    }
}
