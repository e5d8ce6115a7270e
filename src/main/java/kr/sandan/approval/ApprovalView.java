package kr.sandan.approval;

import java.util.List;
import java.util.Set;
import kr.sandan.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way to approval, as its page shows it to one reader.
 *
 * @param seen how many moves it has made: what a page sends back with a decision
 * @param office the office whose matter it is
 * @param steps its chain: that it is on, or the one it would take today
 * @param holders who has it in hand: who may decide, else its keeper
 * @param alarm whether it waits at a step at which nobody may decide
 * @param since since when, in Seoul
 * @param days since then, in days of Seoul
 * @param approvedVersion the version that is in force, or null
 * @param locked whether the month or the year of its day is closed
 * @param may what the reader may do with it now
 */
public record ApprovalView(
        long id,
        String kind,
        long recordId,
        long office,
        ApprovalState state,
        int seen,
        int version,
        @Nullable Integer approvedVersion,
        List<Step> steps,
        List<Holder> holders,
        boolean alarm,
        String author,
        String keeper,
        String since,
        int days,
        boolean locked,
        Set<ApprovalAction> may,
        List<Move> moves,
        FieldComments comments) {

    /** How far a step is. */
    public enum Progress {
        /** It has approved. */
        DONE,
        /** It has the record. */
        CURRENT,
        /** Its turn comes. */
        AHEAD
    }

    /** A step of its chain. */
    public record Step(int number, Level level, Role role, Progress progress) {}

    /**
     * Somebody who has it in hand.
     *
     * @param onBehalfOf for whom a deputy would act, or null
     */
    public record Holder(String name, @Nullable String onBehalfOf) {}

    /**
     * A move it made.
     *
     * @param by who did it; null where the portal did
     * @param at when, in Seoul
     * @param comments what was said of fields, by their names
     */
    public record Move(
            int number,
            ApprovalAction action,
            ApprovalState to,
            @Nullable String by,
            @Nullable String onBehalfOf,
            String at,
            @Nullable String reason,
            int version,
            List<Comment> comments) {}

    /** What was said of a field. */
    public record Comment(String field, String text) {}

    public boolean may(ApprovalAction action) {
        return may.contains(action);
    }
}
