package kr.sandan.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about one load but its findings.
 *
 * @param row as in the list
 * @param uploaderId account that sent the file
 * @param checkedAt end of the last dry run, or null
 * @param approvedBy name of the second person, or null
 * @param messageKey what is to be said about the state, or null
 * @param identicalTo an earlier load of the same content that is in force, or null
 * @param done units of work done while it is being worked on
 * @param total units of work in all, 0 while unknown
 * @param refusals problems for which it is refused
 * @param missingReasons striking figures without a reason
 * @param openQuestions questions nobody has decided
 * @param seal of all that people put into it so far, by which a button knows what its presser looked at
 * @param sealed the same as it was when handed in or ordered to be applied; null before
 * @param writtenAs how the file is written, such as {@code XLSX} or {@code CP949}; null before it was read
 * @param fileKept whether the file itself is still held
 */
public record LoadDetail(
        LoadRow row,
        long uploaderId,
        @Nullable String checkedAt,
        @Nullable Long submitterId,
        @Nullable String submittedBy,
        @Nullable String submittedAt,
        @Nullable String approvedBy,
        @Nullable String approvedAt,
        @Nullable String returnReason,
        @Nullable String appliedBy,
        @Nullable String revertedBy,
        @Nullable String revertReason,
        @Nullable String messageKey,
        List<String> messageArgs,
        @Nullable Long identicalTo,
        int done,
        int total,
        int refusals,
        int missingReasons,
        int openQuestions,
        String seal,
        @Nullable String sealed,
        @Nullable String writtenAs,
        boolean fileKept) {

    /** How far the running work is, or null while that is unknown. */
    public @Nullable Integer percent() {
        return total == 0 ? null : Math.min(100, (int) (100L * done / total));
    }
}
