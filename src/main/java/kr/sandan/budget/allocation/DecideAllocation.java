package kr.sandan.budget.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Decides what places may use of lines of a year, from a day on.
 *
 * @param giver the office whose share is handed on, or null where lines are shared out to offices
 * @param basis what it rests on, in words
 * @param decidedBy who decided
 * @param exception why more is allocated than there is, and who allows it; null where it is not
 * @param shares what is said anew; places that are not named keep what they have
 */
public record DecideAllocation(
        int year,
        @Nullable Long giver,
        LocalDate decidedOn,
        String basis,
        String decidedBy,
        @Nullable Exception exception,
        boolean sample,
        String submissionKey,
        List<Share> shares) {

    private static final int LONGEST = 300;

    /** A place of a line. */
    public record Cell(long lineId, BudgetPlace place) {}

    /**
     * What a place may use of a line.
     *
     * @param won the whole of it, not what is added
     * @param before what whoever decides saw it had, in won; null asks no such question
     */
    public record Share(Cell cell, long won, @Nullable Long before) {}

    /** Why there is an exception, and who allows it. */
    public record Exception(String reason, String by) {}

    void requireWhole() {
        if (shares.isEmpty()) throw new RuleBroken(null, "allocation.nothing");
        if (Math.abs(decidedOn.getYear() - year) > 1)
            throw new RuleBroken("decidedOn", "allocation.day.other-year", String.valueOf(year));
        require("basis", basis);
        require("decidedBy", decidedBy);
        if (exception == null) return;
        require("exceptionReason", exception.reason());
        require("exceptionBy", exception.by());
    }

    private static void require(String field, String text) {
        if (text.isBlank()) throw new RuleBroken(field, "allocation." + field + ".required");
        if (text.length() > LONGEST) throw new RuleBroken(field, "allocation.text.long", LONGEST);
    }

    /** The lines it speaks of, each once and in order. */
    Stream<Long> lines() {
        return shares.stream().map(share -> share.cell().lineId()).distinct().sorted();
    }
}
