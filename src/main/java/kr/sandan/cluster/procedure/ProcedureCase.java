package kr.sandan.cluster.procedure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster on its way through the stages of a procedure.
 *
 * @param version that a form must carry to be accepted
 * @param entries what was done, in the order in which it was entered
 * @param course where it stands
 */
public record ProcedureCase(
        long id, long clusterId, ProcedureTemplate template, int version, List<Entry> entries, Course course) {

    /** An act with who entered it and when; null for what came with the first data. */
    public record Entry(Act act, @Nullable String enteredBy, Instant enteredAt) {}
}
