package kr.sandan.call.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided in a stage.
 *
 * @param ordinal 1 for the first; a later one stands in front of it
 * @param inputs what it was computed from, as {@link Inputs#text} wrote it
 * @param tieReason why the chair put those alike in that order
 * @param reason why it was decided again
 * @param appealUntil the last day on which one may appeal; null before it is published
 */
public record Decision(
        long id,
        long stageId,
        int ordinal,
        String inputs,
        String sha256,
        String minutes,
        @Nullable String tieReason,
        @Nullable String reason,
        @Nullable LocalDate appealUntil,
        String decidedBy,
        LocalDateTime decidedAt,
        @Nullable LocalDateTime publishedAt,
        List<Line> lines) {

    /** What it says of an application. */
    public record Line(long application, int rank, @Nullable BigDecimal score, int given, int due, Outcome outcome) {}

    /** Whether the ranking computed from its inputs is the one that it says. */
    public boolean followsFromItsInputs() {
        if (!Inputs.hash(inputs).equals(sha256)) return false;
        return isSame(Ranking.of(Inputs.read(inputs)));
    }

    /** Whether a ranking says the same of the same applications. */
    public boolean isSame(Ranking ranking) {
        if (ranking.lines().size() != lines.size()) return false;
        return ranking.lines().stream()
                .allMatch(computed -> lines.stream()
                        .anyMatch(said -> said.application() == computed.application()
                                && said.rank() == computed.rank()
                                && said.outcome() == computed.outcome()
                                && said.given() == computed.given()
                                && same(said.score(), computed.score())));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
