package kr.sandan.budget.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A movement as it is known.
 *
 * @param enteredBy the name of whoever entered it; null where the portal did
 * @param withdrawnAt when it was withdrawn; null while it counts
 * @param lines what each line gained, by code
 */
public record MovementRow(
        long id,
        long programmeId,
        int year,
        MovementKind kind,
        LocalDate decidedOn,
        String basis,
        String approver,
        @Nullable String outside,
        boolean sample,
        @Nullable String enteredBy,
        Instant enteredAt,
        @Nullable String withdrawal,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        List<Line> lines) {

    /** What a line gained, in won; below nothing what it lost. */
    public record Line(long lineId, String code, String name, long won) {}

    /** What came to its lines, in won. */
    public long gained() {
        return lines.stream().mapToLong(line -> Math.max(0, line.won())).sum();
    }

    /** What its lines gained and lost together, in won. */
    public long sum() {
        return lines.stream().mapToLong(Line::won).sum();
    }
}
